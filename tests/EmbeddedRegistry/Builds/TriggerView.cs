using System.Text.Json;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Builds;

/// <summary>How the registry shows a build trigger: to administrators all of it, to others less.</summary>
internal static class TriggerView
{
    public static void Write(Utf8JsonWriter json, BuildTrigger trigger, RepositoryRole role, bool forBuild = false)
    {
        bool admin = role == RepositoryRole.Admin;
        json.WriteStartObject();
        json.WriteString("id", trigger.Id);
        json.WriteString("service", trigger.Service);
        json.WriteBoolean("is_active", trigger.IsActive);
        json.WriteString("build_source", role >= RepositoryRole.Read ? trigger.Source : null);
        json.WriteString("repository_url", role >= RepositoryRole.Read && trigger is { Service: "github", Source: string source } ? $"https://github.com/{source}" : null);
        json.WriteStartObject("config");
        if (admin)
        {
            WriteConfig(json, trigger);
        }

        json.WriteEndObject();
        json.WriteBoolean("can_invoke", admin);
        json.WriteBoolean("enabled", trigger.Enabled);
        json.WriteString("disabled_reason", trigger.DisabledReason);
        if (!forBuild && admin && trigger.PullRobot is not null)
        {
            BuildView.WriteRobot(json, trigger.PullRobot);
        }

        json.WriteEndObject();
    }

    private static void WriteConfig(Utf8JsonWriter json, BuildTrigger trigger)
    {
        if (trigger.Config is JsonElement config)
        {
            foreach (JsonProperty member in config.EnumerateObject())
            {
                member.WriteTo(json);
            }
        }

        if (trigger.Credentials is (string key, string webhook))
        {
            json.WriteStartArray("credentials");
            WriteCredential(json, "SSH Public Key", key);
            WriteCredential(json, "Webhook Endpoint URL", webhook);
            json.WriteEndArray();
        }
    }

    private static void WriteCredential(Utf8JsonWriter json, string name, string value)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("value", value);
        json.WriteEndObject();
    }
}
