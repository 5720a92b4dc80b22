using System.Linq;
using System.Text.Json.Nodes;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Mirrors;

/// <summary>Mirrors of repositories of other registries.</summary>
internal static class RepositoryMirrorHandlers
{
    private static readonly string[] Architectures = ["amd64", "arm64", "ppc64le", "s390x"];
    private static readonly string[] Proxies = ["http_proxy", "https_proxy", "no_proxy"];

    public static void Register(OperationTable operations)
    {
        operations.Serve("getRepoMirrorConfig", Access.RepoAdmin, Get);
        operations.Serve("createRepoMirrorConfig", Access.RepoAdmin, Create);
        operations.Serve("changeRepoMirrorConfig", Access.RepoAdmin, Change);
        operations.Serve("syncNow", Access.RepoAdmin, Sync);
        operations.Serve("syncCancel", Access.RepoAdmin, Cancel);
    }

    private static Answer Get(ApiCall call)
    {
        if (call.Repository?.Mirror is not RepositoryMirror mirror)
        {
            return call.NotFound();
        }

        mirror.Look(call.Now);
        return Answer.Ok(new Merged(MirrorView.Show(mirror), new
        {
            MirrorType = "PULL",
            ExternalReference = mirror.Reference,
            RootRule = new { RuleKind = "tag_glob_csv", RuleValue = mirror.Rule.Patterns },
            SkopeoTimeoutInterval = mirror.SkopeoTimeout,
            ArchitectureFilter = mirror.Architectures,
        }));
    }

    private static Answer Create(ApiCall call)
    {
        if (call.Repository is not Repository repository)
        {
            return call.NotFound();
        }

        if (repository.Mirror is not null)
        {
            return Detail(409, $"Mirror configuration already exits for repository {call.RepositoryPath}");
        }

        if (RefuseValues(call) is Answer refusal)
        {
            return refusal;
        }

        // Quay adds the rule first and leaves it behind if a later check fails.
        var rule = new MirrorRule { Patterns = MirrorView.Strings(call.Member("root_rule")!.Value.GetProperty("rule_value"))! };
        repository.MirrorRules.Add(rule);
        if (call.Member("robot_username") is null)
        {
            return Pages.InternalError();
        }

        if (SetUpRobot(call, repository) is Answer bad)
        {
            return bad;
        }

        repository.Mirror = new RepositoryMirror
        {
            RobotName = call.Text("robot_username")!,
            Reference = call.Text("external_reference")!,
            Rule = rule,
            Config = MirrorView.Object(call.Member("external_registry_config")),
        };
        ReadOwn(call, repository.Mirror);
        repository.State = RepositoryState.Mirror;
        call.Log("repo_mirror_config_changed", repository.Owner, repository.Name, ("changed", "external_reference"), ("to", repository.Mirror.Reference));
        return Answer.Json(201, "");
    }

    private static Answer Change(ApiCall call)
    {
        if (call.Repository is not { Mirror: RepositoryMirror mirror } repository)
        {
            return call.NotFound();
        }

        if (RefuseValues(call) is Answer refusal)
        {
            return refusal;
        }

        if (call.Member("robot_username") is not null && SetUpRobot(call, repository) is Answer bad)
        {
            return bad;
        }

        ReadOwn(call, mirror);
        ChangeConfig(mirror.Config, MirrorView.Object(call.Member("external_registry_config")));
        if (call.Member("root_rule") is { } rule)
        {
            // Quay changes the oldest rule of the repository, which may be one that a failed attempt left behind.
            repository.MirrorRules[0].Patterns = MirrorView.Strings(rule.GetProperty("rule_value"))!;
        }

        call.Log("repo_mirror_config_changed", repository.Owner, repository.Name);
        return Answer.Json(201, "");
    }

    private static Answer Sync(ApiCall call)
    {
        if (call.Repository?.Mirror is not { Status: not "SYNCING" } mirror)
        {
            return call.NotFound();
        }

        mirror.Run();
        call.Log("repo_mirror_config_changed", call.Repository.Owner, call.Repository.Name, ("changed", "sync_status"), ("to", "SYNC_NOW"));
        return Answer.NoContent();
    }

    private static Answer Cancel(ApiCall call)
    {
        if (call.Repository?.Mirror is not { IsRunning: true } mirror)
        {
            return call.NotFound();
        }

        mirror.Status = "CANCEL";
        mirror.Retries = 0;
        call.Log("repo_mirror_config_changed", call.Repository.Owner, call.Repository.Name, ("changed", "sync_status"), ("to", "SYNC_CANCEL"));
        return Answer.NoContent();
    }

    private static Answer? RefuseValues(ApiCall call)
    {
        if (call.Text("sync_start_date") is string start && MirrorView.ParseTime(start) is null)
        {
            return Detail(400, "Incorrect DateTime format for sync_start_date.");
        }

        if (MirrorView.Strings(call.Member("architecture_filter"))?.Except(Architectures).ToArray() is { Length: > 0 } unknown)
        {
            return Detail(400, "Invalid architectures: " + string.Join(", ", unknown));
        }

        if (call.Text("external_reference") is string reference && MirrorView.IsBlocked(reference))
        {
            return call.Invalid("The provided registry location is not allowed");
        }

        return call.Member("external_registry_username") is { ValueKind: System.Text.Json.JsonValueKind.Null } && call.Text("external_registry_password") is not null
            ? Detail(400, "Unable to delete username while setting a password.")
            : null;
    }

    // A robot without the permission to push gets it.
    private static Answer? SetUpRobot(ApiCall call, Repository repository)
    {
        if (call.State.FindRobot(call.Text("robot_username") ?? "") is not Robot robot)
        {
            return Answer.Message(400, "Could not find robot with specified username");
        }

        if (robot.Owner != repository.Owner)
        {
            return Answer.Message(400, "Invalid robot");
        }

        if (!repository.UserRoles.TryGetValue(robot.Name, out RepositoryRole role) || role < RepositoryRole.Write)
        {
            repository.UserRoles[robot.Name] = RepositoryRole.Write;
        }

        return null;
    }

    private static void ReadOwn(ApiCall call, RepositoryMirror mirror)
    {
        MirrorView.Read(call, mirror);
        mirror.Reference = call.Text("external_reference") ?? mirror.Reference;
        mirror.SkopeoTimeout = call.WholeNumber("skopeo_timeout_interval") ?? mirror.SkopeoTimeout;
        mirror.Architectures = MirrorView.Strings(call.Member("architecture_filter")) ?? mirror.Architectures;
    }

    private static void ChangeConfig(JsonObject config, JsonObject changes)
    {
        foreach (string name in (string[])["verify_tls", "unsigned_images"])
        {
            if (changes.ContainsKey(name))
            {
                config[name] = changes[name]!.DeepClone();
            }
        }

        foreach (string name in Proxies.Where(name => changes["proxy"]?.AsObject().ContainsKey(name) == true))
        {
            if (config["proxy"] is JsonObject proxy)
            {
                proxy[name] = changes["proxy"]![name]?.DeepClone();
            }
            else
            {
                // Quay adds an empty object for the first setting of a proxy and loses the setting.
                config["proxy"] = new JsonObject();
            }
        }
    }

    private static Answer Detail(int status, string text) => Answer.Json(status, new { Detail = text });
}
