using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Builds;

/// <summary>How the registry shows a build.</summary>
internal static class BuildView
{
    public static void Write(Utf8JsonWriter json, ApiCall call, Build build)
    {
        json.WriteStartObject();
        WriteMembers(json, call, build);
        json.WriteEndObject();
    }

    public static void WriteMembers(Utf8JsonWriter json, ApiCall call, Build build)
    {
        Repository repository = build.Repository;
        RepositoryRole role = call.Identity.RoleIn(repository.Owner, repository);
        json.WriteString("id", build.Id);
        json.WriteString("phase", build.Phase);
        RegistryTime.Write(json, "started", build.Started);
        json.WriteString("display_name", build.DisplayName);
        json.WriteStartObject("status");
        if (build.HasProgress)
        {
            WriteProgress(json, call, build);
        }

        json.WriteEndObject();
        json.WriteString("subdirectory", build.Dockerfile);
        json.WriteString("dockerfile_path", build.Dockerfile);
        json.WriteString("context", build.Context);
        JsonValues.Write(json, "tags", build.Tags);
        json.WriteString("manual_user", build.ManualUser);
        json.WriteBoolean("is_writer", role >= RepositoryRole.Write);
        json.WritePropertyName("trigger");
        if (build.Trigger is BuildTrigger trigger)
        {
            TriggerView.Write(json, trigger, role, forBuild: true);
        }
        else
        {
            json.WriteNullValue();
        }

        JsonValues.Write(json, "trigger_metadata", build.Metadata);
        json.WriteString("resource_key", build.ResourceKey);
        WriteRobot(json, build.PullRobot);
        json.WriteStartObject("repository");
        json.WriteString("namespace", repository.Owner.Name);
        json.WriteString("name", repository.Name);
        json.WriteEndObject();
        json.WriteNull("error");
        if (role >= RepositoryRole.Write && (build.ResourceKey is not null || build.ArchiveUrl is not null))
        {
            json.WriteString("archive_url", build.ResourceKey is string key ? call.FileAddress($"/userfiles/{key}") : build.ArchiveUrl);
        }
    }

    /// <summary>The robot as an object, or null.</summary>
    public static void WriteRobot(Utf8JsonWriter json, string? robot)
    {
        if (robot is null)
        {
            json.WriteNull("pull_robot");
            return;
        }

        json.WriteStartObject("pull_robot");
        json.WriteString("name", robot);
        json.WriteString("kind", "user");
        json.WriteBoolean("is_robot", true);
        json.WriteEndObject();
    }

    private static void WriteProgress(Utf8JsonWriter json, ApiCall call, Build build)
    {
        bool pushing = build.Phase == "pushing";
        json.WriteNumber("heartbeat", call.Now.ToUnixTimeSeconds());
        json.WriteNumber("current_command", pushing ? 2 : 1);
        json.WriteNumber("total_commands", 2);
        json.WriteNumber("push_completion", pushing ? 0.5 : 0.0);
        json.WriteNumber("pull_completion", 1.0);
        json.WriteNull("error");
        json.WriteNull("artifact_url");
    }
}
