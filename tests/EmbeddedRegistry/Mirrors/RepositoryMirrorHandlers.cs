using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Mirrors;

/// <summary>Mirrors of repositories of other registries.</summary>
internal static class RepositoryMirrorHandlers
{
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
            return RepositoryMirrorBody.Detail(409, $"Mirror configuration already exits for repository {call.RepositoryPath}");
        }

        if (RepositoryMirrorBody.RefuseValues(call) is Answer refusal)
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

        if (RepositoryMirrorBody.SetUpRobot(call, repository) is Answer bad)
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
        RepositoryMirrorBody.ReadOwn(call, repository.Mirror);
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

        if (RepositoryMirrorBody.RefuseValues(call) is Answer refusal)
        {
            return refusal;
        }

        if (call.Member("robot_username") is not null && RepositoryMirrorBody.SetUpRobot(call, repository) is Answer bad)
        {
            return bad;
        }

        RepositoryMirrorBody.ReadOwn(call, mirror);
        RepositoryMirrorBody.ChangeConfig(mirror.Config, MirrorView.Object(call.Member("external_registry_config")));
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
}
