using Microsoft.AspNetCore.Http;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Hosting;

/// <summary>Pages outside of the API: the CSRF token, the health and the configuration of the web interface.</summary>
internal sealed class OtherPages(RegistryState state)
{
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

    private static Answer Config(HttpRequest request)
    {
        string[] features =
        [
            "AUTO_PRUNE", "DIRECT_LOGIN", "IMMUTABLE_TAGS", "LOG_EXPORT", "MAILING", "ORG_MIRROR", "PROXY_CACHE", "QUOTA_MANAGEMENT", "REPO_MIRROR",
            "SECURITY_SCANNER", "SUPER_USERS", "SUPERUSERS_FULL_ACCESS",
        ];
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
            Features = NamedMembers.Of(features, name => name, _ => true),
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
