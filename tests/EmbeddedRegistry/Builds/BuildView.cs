using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Builds;

/// <summary>Builds in answers. Only users who may push see the address of the archive.</summary>
internal static class BuildView
{
    public static object Show(ApiCall call, Build build)
    {
        Repository repository = build.Repository;
        RepositoryRole role = call.Identity.RoleIn(repository.Owner, repository);
        string? archive = build.ResourceKey is string key ? call.FileAddress($"/userfiles/{key}") : build.ArchiveUrl;
        return new Merged(
            new
            {
                build.Id,
                build.Phase,
                build.Started,
                build.DisplayName,
                Status = build.HasProgress ? ShowProgress(call, build) : new { },
                Subdirectory = build.Dockerfile,
                DockerfilePath = build.Dockerfile,
                build.Context,
                build.Tags,
                build.ManualUser,
                IsWriter = role >= RepositoryRole.Write,
                Trigger = build.Trigger is BuildTrigger trigger ? TriggerView.Show(trigger, role) : null,
                TriggerMetadata = build.Metadata,
                build.ResourceKey,
                PullRobot = build.PullRobot is string robot ? ShowRobot(robot) : null,
                Repository = new { Namespace = repository.Owner.Name, repository.Name },
                Error = (string?)null,
            },
            role >= RepositoryRole.Write && archive is not null ? new { ArchiveUrl = archive } : null);
    }

    /// <summary>A robot that pulls base images.</summary>
    public static object ShowRobot(string name) => new { name, Kind = "user", IsRobot = true };

    private static object ShowProgress(ApiCall call, Build build)
    {
        bool pushing = build.Phase == "pushing";
        return new
        {
            Heartbeat = call.Now.ToUnixTimeSeconds(),
            CurrentCommand = pushing ? 2 : 1,
            TotalCommands = 2,
            PushCompletion = pushing ? 0.5 : 0.0,
            PullCompletion = 1.0,
            Error = (string?)null,
            ArtifactUrl = (string?)null,
        };
    }
}
