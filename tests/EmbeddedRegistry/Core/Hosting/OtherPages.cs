using Microsoft.AspNetCore.Http;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Hosting;

/// <summary>Pages outside of the API: the CSRF token, the health and the configuration of the web interface.</summary>
internal sealed class OtherPages(RegistryState state, RegistryOptions options)
{
    // As on the recorded registry.
    private static readonly string[] On =
    [
        "ADVERTISE_V2", "AGGREGATED_LOG_COUNT_RETRIEVAL", "ANONYMOUS_ACCESS", "APP_SPECIFIC_TOKENS", "ASSIGN_OAUTH_TOKEN", "AUTO_PRUNE", "BUILD_SUPPORT",
        "CHANGE_TAG_EXPIRATION", "DIRECT_LOGIN", "EDIT_QUOTA", "ENABLE_STALE_MPU_CLEANUP", "EXTENDED_REPOSITORY_NAMES", "GARBAGE_COLLECTION",
        "GENERAL_OCI_SUPPORT", "HELM_OCI_SUPPORT", "IMAGE_EXPIRY_TRIGGER", "IMAGE_PULL_STATS", "IMMUTABLE_TAGS", "LIBRARY_SUPPORT", "LOG_EXPORT",
        "MANIFEST_SIZE_BACKFILL", "MANIFEST_SUBJECT_BACKFILL", "NAMESPACE_GARBAGE_COLLECTION", "ORG_MIRROR", "PARTIAL_USER_AUTOCOMPLETE",
        "PERMANENT_SESSIONS", "PROXY_CACHE", "PROXY_CACHE_BLOB_DOWNLOAD", "QUOTA_MANAGEMENT", "QUOTA_NOTIFICATIONS", "REFERRERS_API",
        "REPOSITORY_ACTION_COUNTER", "REPOSITORY_GARBAGE_COLLECTION", "REPO_MIRROR", "SECURITY_NOTIFICATIONS", "SECURITY_SCANNER",
        "SECURITY_SCANNER_NOTIFY_ON_NEW_INDEX", "SUPERUSERS_FULL_ACCESS", "SUPER_USERS", "UI_MODELCARD", "UI_V2", "USERNAME_CONFIRMATION", "USER_CREATION",
        "USER_EVENTS", "USER_INITIALIZE", "USER_LAST_ACCESSED", "USER_METADATA", "USER_RENAME", "VERIFY_QUOTA",
    ];

    private static readonly string[] Off =
    [
        "ACTION_LOG_ROTATION", "BITBUCKET_BUILD", "BLACKLISTED_EMAILS", "CLEAR_EXPIRED_RAC_ENTRIES", "DISABLE_PULL_LOGS_FOR_FREE_NAMESPACES",
        "ENTITLEMENT_RECONCILIATION", "EXPORT_COMPLIANCE", "EXTENDED_ACTION_LOGGING", "FIPS", "GITHUB_BUILD", "GITHUB_LOGIN", "GITLAB_BUILD", "GOOGLE_LOGIN",
        "IMMUTABLE_TAGS_CAN_EXPIRE", "INVITE_ONLY_USER_CREATION", "NONSUPERUSER_TEAM_SYNCING_SETUP", "ORG_SHARED_EMAIL", "OTEL_TRACING",
        "PROGRAMMATIC_BOOTSTRAP", "PROXY_STORAGE", "PUBLIC_CATALOG", "QUOTA_SUPPRESS_FAILURES", "RATE_LIMITS", "READER_BUILD_LOGS", "RECAPTCHA",
        "REQUIRE_ENCRYPTED_BASIC_AUTH", "RESTRICTED_USERS", "RESTRICTED_V1_PUSH", "RH_MARKETPLACE", "SECURITY_SCANNER_V2", "SPAM_DETECTION", "SPARSE_INDEX",
        "STORAGE_REPLICATION", "SUPERUSERS_ORG_CREATION_ONLY", "SUPERUSER_CONFIGDUMP", "UI_DELAY_AFTER_WRITE", "USER_LOG_ACCESS",
    ];

    /// <summary>Serves the request; null if the path is not one of these.</summary>
    public Answer? Serve(HttpRequest request, string path) => request.Method is not ("GET" or "HEAD") ? null : path switch
    {
        "/csrf_token" => CsrfToken(request),
        "/health/instance" => Health(),
        "/config" => Config(request),
        _ => null,
    };

    private static Answer Health()
    {
        string[] services = ["auth", "database", "disk_space", "registry_gunicorn", "service_key", "web_gunicorn"];
        return Answer.Ok(new { Data = new { Services = NamedMembers.Of(services, name => name, _ => true) }, StatusCode = 200 });
    }

    private Answer Config(HttpRequest request)
    {
        return Answer.Ok(new
        {
            Config = new NamedMembers
            {
                ["AUTHENTICATION_TYPE"] = "Database",
                ["REGISTRY_TITLE"] = "Project Quay",
                ["REGISTRY_TITLE_SHORT"] = "Project Quay",
                ["SERVER_HOSTNAME"] = request.Host.Value,
                ["PREFERRED_URL_SCHEME"] = request.Scheme,
            },
            Features = new Merged(
                NamedMembers.Of(On, name => name, _ => true),
                NamedMembers.Of(Off, name => name, _ => false),
                new NamedMembers
                {
                    ["BILLING"] = options.Billing,
                    ["MAILING"] = options.Mailing,
                    ["REQUIRE_TEAM_INVITE"] = options.RequireTeamInvite,
                    ["SIGNING"] = options.Signing,
                    ["TEAM_SYNCING"] = options.DirectoryService is not null,
                }),
            RegistryState = "normal",
        });
    }

    private Answer CsrfToken(HttpRequest request)
    {
        WebSession? session = Authentication.Identify(state, request).Session;
        if (session is null)
        {
            session = new WebSession();
            state.Sessions.Add(session.Id, session);
        }

        return Answer.Ok(new { session.CsrfToken }).With("Set-Cookie", Authentication.Cookie(state, session));
    }
}
