using System.Linq;
using System.Text.Json.Nodes;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Mirrors;

/// <summary>Repositories that are copies of repositories of other registries.</summary>
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
        return Answer.JsonObject(200, json =>
        {
            MirrorView.Write(json, mirror);
            json.WriteString("mirror_type", "PULL");
            json.WriteString("external_reference", mirror.Reference);
            json.WriteStartObject("root_rule");
            json.WriteString("rule_kind", "tag_glob_csv");
            JsonValues.Write(json, "rule_value", mirror.Rule.Patterns);
            json.WriteEndObject();
            json.WriteNumber("skopeo_timeout_interval", mirror.SkopeoTimeout);
            JsonValues.Write(json, "architecture_filter", mirror.Architectures);
        });
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

        // Whatever goes wrong from here on leaves the rule behind.
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
        return Answer.JsonString(201, "");
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
            // The first one of the repository, whose ever it is.
            repository.MirrorRules[0].Patterns = MirrorView.Strings(rule.GetProperty("rule_value"))!;
        }

        call.Log("repo_mirror_config_changed", repository.Owner, repository.Name);
        return Answer.JsonString(201, "");
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

    // A robot that may not push yet may do so from then on.
    private static Answer? SetUpRobot(ApiCall call, Repository repository)
    {
        if (MirrorView.FindRobot(call, call.Text("robot_username")) is not Robot robot)
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
        mirror.SkopeoTimeout = MirrorView.Number(call, "skopeo_timeout_interval") ?? mirror.SkopeoTimeout;
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
                // The first one only makes room for the others.
                config["proxy"] = new JsonObject();
            }
        }
    }

    private static Answer Detail(int status, string text) => Answer.JsonObject(status, json => json.WriteString("detail", text));
}
