using System;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Registry;

/// <summary>What the registry tells of itself.</summary>
internal static class RegistryArea
{
    private const string Log =
        "## Red Hat Quay Release Notes\n\n\n<a name=\"v3.11.0\"></a>\n## [v3.11.0] - 2024-03-01\n### Api\n- Return layer sizes with manifests\n### Backend\n- Take less memory\n"
        + "\n<a name=\"v3.10.0\"></a>\n## [v3.10.0] - 2023-11-28\n### Api\n- Read tags page by page\n";

    // On, and off.
    private static readonly string[] Features =
        ["AUTO_PRUNE", "DIRECT_LOGIN", "IMMUTABLE_TAGS", "LOG_EXPORT", "MAILING", "ORG_MIRROR", "PROXY_CACHE", "QUOTA_MANAGEMENT", "REPO_MIRROR", "SUPER_USERS"];

    private static readonly string[] MissingFeatures = ["BILLING", "SIGNING", "SPARSE_INDEX", "TEAM_SYNCING"];

    public static void Register(OperationTable operations)
    {
        operations.Serve("discovery", Access.Anyone, new DiscoveryHandler(operations).Discover);
        operations.Serve("getRegistryCapabilities", Access.Anyone, GetCapabilities);
        operations.Serve("getSuperUserConfig", new Handler(Access.Superuser, GetConfiguration) { FreshLogin = true });
        operations.Serve("scRegistryStatus", Access.Anyone, GetStatus);
        operations.Serve("getChangeLog", new Handler(Access.Superuser, GetChangeLog) { FreshLogin = true });
        operations.Serve("getRegistrySize", new Handler(Access.Superuser, GetSize) { FreshLogin = true });
        operations.Serve("queueRegistrySizeCalculation", new Handler(Access.Superuser, QueueSize) { FreshLogin = true });
        MessageHandlers.Register(operations);
        BootstrapHandler.Register(operations);
    }

    private static Answer GetCapabilities(ApiCall call) => Answer.JsonObject(200, json =>
    {
        json.WriteStartObject("sparse_manifests");
        json.WriteBoolean("supported", false);
        json.WriteStartArray("required_architectures");
        json.WriteEndArray();
        json.WriteBoolean("optional_architectures_allowed", false);
        json.WriteEndObject();
        json.WriteStartArray("mirror_architectures");
        foreach (string architecture in (string[])["amd64", "arm64", "ppc64le", "s390x"])
        {
            json.WriteStringValue(architecture);
        }

        json.WriteEndArray();
    });

    private static Answer GetStatus(ApiCall call) => Answer.JsonObject(200, json =>
    {
        json.WriteString("provider_id", "file");
        json.WriteString("status", "ready");
    });

    private static Answer GetChangeLog(ApiCall call) => Answer.JsonObject(200, json => json.WriteString("log", Log));

    private static Answer GetSize(ApiCall call)
    {
        RegistrySize size = call.State.Size;
        size.Look(call.Now);
        return Answer.JsonObject(200, json =>
        {
            json.WriteNumber("size_bytes", size.Bytes);
            if (size.LastRan is DateTimeOffset time)
            {
                json.WriteNumber("last_ran", time.ToUnixTimeMilliseconds());
            }
            else
            {
                json.WriteNull("last_ran");
            }

            json.WriteBoolean("queued", size.IsQueued);
            json.WriteBoolean("running", false);
        });
    }

    private static Answer QueueSize(ApiCall call) => Answer.JsonString(call.State.Size.Queue() ? 201 : 202, "");

    private static Answer GetConfiguration(ApiCall call) => Answer.JsonObject(200, json =>
    {
        json.WriteStartObject("config");
        json.WriteString("AUTHENTICATION_TYPE", "Database");
        json.WriteString("DB_URI", "********** (41)");
        json.WriteString("REGISTRY_TITLE", "Project Quay");
        json.WriteString("SERVER_HOSTNAME", call.Host);
        WriteFeatures(json, Features, true);
        WriteFeatures(json, MissingFeatures, false);
        json.WriteEndObject();
        foreach (string part in (string[])["warning", "env", "schema"])
        {
            json.WriteStartObject(part);
            json.WriteEndObject();
        }
    });

    private static void WriteFeatures(Utf8JsonWriter json, string[] names, bool value)
    {
        foreach (string name in names)
        {
            json.WriteBoolean($"FEATURE_{name}", value);
        }
    }
}
