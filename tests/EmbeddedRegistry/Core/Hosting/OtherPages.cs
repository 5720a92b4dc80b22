using Microsoft.AspNetCore.Http;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Hosting;

/// <summary>What the registry serves outside its API.</summary>
internal sealed class OtherPages(RegistryState state)
{
    /// <summary>The answer, or null if the path is none of these.</summary>
    public Answer? Serve(HttpRequest request, string path) => request.Method is not ("GET" or "HEAD") ? null : path switch
    {
        "/csrf_token" => CsrfToken(request),
        "/health/instance" => Health(),
        "/config" => Config(request),
        _ => null,
    };

    private static Answer Health() => Answer.JsonObject(200, json =>
    {
        json.WriteStartObject("data");
        json.WriteStartObject("services");
        foreach (string service in (string[])["auth", "database", "disk_space", "registry_gunicorn", "service_key", "web_gunicorn"])
        {
            json.WriteBoolean(service, true);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteNumber("status_code", 200);
    });

    private static Answer Config(HttpRequest request) => Answer.JsonObject(200, json =>
    {
        json.WriteStartObject("config");
        json.WriteString("AUTHENTICATION_TYPE", "Database");
        json.WriteString("REGISTRY_TITLE", "Project Quay");
        json.WriteString("REGISTRY_TITLE_SHORT", "Project Quay");
        json.WriteString("SERVER_HOSTNAME", request.Host.Value);
        json.WriteString("PREFERRED_URL_SCHEME", request.Scheme);
        json.WriteEndObject();
        json.WriteStartObject("features");
        foreach (string feature in (string[])["AUTO_PRUNE", "DIRECT_LOGIN", "IMMUTABLE_TAGS", "LOG_EXPORT", "MAILING", "ORG_MIRROR", "PROXY_CACHE", "QUOTA_MANAGEMENT", "REPO_MIRROR", "SECURITY_SCANNER", "SUPER_USERS", "SUPERUSERS_FULL_ACCESS"])
        {
            json.WriteBoolean(feature, true);
        }

        json.WriteEndObject();
        json.WriteString("registry_state", "normal");
    });

    private Answer CsrfToken(HttpRequest request)
    {
        WebSession? session = Authentication.Identify(state, request).Session;
        if (session is null)
        {
            session = new WebSession();
            state.Sessions.Add(session.Id, session);
        }

        return Answer.JsonObject(200, json => json.WriteString("csrf_token", session.CsrfToken))
            .With("Set-Cookie", Authentication.Cookie(state, session));
    }
}
