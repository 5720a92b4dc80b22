using System;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Registry;

/// <summary>Information about the registry: its API, capabilities, configuration, change log and size.</summary>
internal static class RegistryArea
{
    private const string Log =
        "## Red Hat Quay Release Notes\n\n\n<a name=\"v3.11.0\"></a>\n## [v3.11.0] - 2024-03-01\n### Api\n- Return layer sizes with manifests\n### Backend\n- Take less memory\n"
        + "\n<a name=\"v3.10.0\"></a>\n## [v3.10.0] - 2023-11-28\n### Api\n- Read tags page by page\n";

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

    private static Answer GetCapabilities(ApiCall call) => Answer.Ok(new
    {
        SparseManifests = new { Supported = false, RequiredArchitectures = Array.Empty<string>(), OptionalArchitecturesAllowed = false },
        MirrorArchitectures = new[] { "amd64", "arm64", "ppc64le", "s390x" },
    });

    private static Answer GetStatus(ApiCall call) => Answer.Ok(new { ProviderId = "file", Status = "ready" });

    private static Answer GetChangeLog(ApiCall call) => Answer.Ok(new { Log });

    private static Answer GetSize(ApiCall call)
    {
        RegistrySize size = call.State.Size;
        size.Look(call.Now);
        return Answer.Ok(new { SizeBytes = size.Bytes, LastRan = size.LastRan?.ToUnixTimeMilliseconds(), Queued = size.IsQueued, Running = false });
    }

    private static Answer QueueSize(ApiCall call) => Answer.Json(call.State.Size.Queue() ? 201 : 202, "");

    private static Answer GetConfiguration(ApiCall call)
    {
        var config = new NamedMembers
        {
            ["AUTHENTICATION_TYPE"] = "Database",
            ["DB_URI"] = "********** (41)",
            ["REGISTRY_TITLE"] = "Project Quay",
            ["SERVER_HOSTNAME"] = call.Host,
        };
        return Answer.Ok(new
        {
            Config = new Merged(config, Switches(Features, true), Switches(MissingFeatures, false)),
            Warning = new { },
            Env = new { },
            Schema = new { },
        });
    }

    private static NamedMembers Switches(string[] features, bool value) => NamedMembers.Of(features, name => $"FEATURE_{name}", _ => value);
}
