using System;
using System.Globalization;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Applications;

/// <summary>Tokens of OAuth applications, listed newest first in pages of 50.</summary>
internal static class ApplicationTokenHandlers
{
    private const int PageSize = 50;

    public static void Register(OperationTable operations)
    {
        operations.Serve("listOrganizationApplicationTokens", Access.OrgAdmin, call => ApplicationsArea.With(call, application => List(call, application)));
        operations.Serve("createOrganizationApplicationToken", Access.OrgAdmin, call => ApplicationsArea.With(call, application => Create(call, application)));
        operations.Serve("deleteOrganizationApplicationToken", Access.OrgAdmin, call => ApplicationsArea.With(call, application => Delete(call, application)));
    }

    private static Answer List(ApiCall call, OAuthApplication application) =>
        IdPages.Show(call, 'k', "tokens", application.Tokens.AsEnumerable().Reverse(), token => token.Access.Id, PageSize, Show, newestFirst: true);

    private static Answer Create(ApiCall call, OAuthApplication application)
    {
        string name = call.Text("name")!.Trim();
        if (name.Length == 0)
        {
            return Answer.Message(400, "'name' must not be empty");
        }

        string scope = call.Text("scope")!;
        if (!ScopeNames.TryParse(scope, out Scopes scopes))
        {
            return Answer.Message(400, $"Invalid scope: {scope}");
        }

        TimeSpan lifetime = call.Number("expiration") is double seconds
            ? TimeSpan.FromSeconds(Math.Min(seconds, ScopeNames.LongestLifetime.TotalSeconds))
            : ScopeNames.LongestLifetime;
        ApplicationToken token = call.State.AddApplicationToken(application, call.User, name, scope.Replace(',', ' '), scopes, lifetime);
        Log(call, "create_oauth_api_token", application, token);
        return Answer.Ok(new Merged(Show(token), new { Token = token.Access.Secret }));
    }

    private static Answer Delete(ApiCall call, OAuthApplication application)
    {
        if (application.Tokens.Find(token => token.Uuid == call.Route("token_uuid")) is not ApplicationToken token)
        {
            return call.NotFound();
        }

        application.Tokens.Remove(token);
        call.State.Tokens.Remove(token.Access.Secret);
        Log(call, "revoke_oauth_api_token", application, token);
        return Answer.NoContent();
    }

    private static void Log(ApiCall call, string kind, OAuthApplication application, ApplicationToken token) =>
        ApplicationsArea.Log(call, kind, application, ("token_name", token.Name));

    private static object Show(ApplicationToken token) => new
    {
        token.Uuid,
        token.Name,
        token.Scope,
        ExpiresAt = Time(token.Access.Expires),
        Created = Time(token.Created),
        CreatedBy = token.Access.User.Name,
        LastAccessed = Time(token.LastAccessed),
    };

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
