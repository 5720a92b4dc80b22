using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Applications;

/// <summary>Tokens of OAuth applications, 50 a page, the newest first.</summary>
internal static class ApplicationTokenHandlers
{
    private const int PageSize = 50;
    private const char Page = 'k';

    public static void Register(OperationTable operations)
    {
        operations.Serve("listOrganizationApplicationTokens", Access.OrgAdmin, call => ApplicationsArea.With(call, application => List(call, application)));
        operations.Serve("createOrganizationApplicationToken", Access.OrgAdmin, call => ApplicationsArea.With(call, application => Create(call, application)));
        operations.Serve("deleteOrganizationApplicationToken", Access.OrgAdmin, call => ApplicationsArea.With(call, application => Delete(call, application)));
    }

    private static Answer List(ApiCall call, OAuthApplication application)
    {
        long from = PageToken.Decode(Page, call.Query("next_page"))?[0] ?? long.MaxValue;
        List<ApplicationToken> page = [.. application.Tokens.AsEnumerable().Reverse().Where(token => token.Access.Id <= from).Take(PageSize + 1)];
        return Answer.JsonObject(200, json =>
        {
            json.WriteStartArray("tokens");
            foreach (ApplicationToken token in page.Take(PageSize))
            {
                json.WriteStartObject();
                Write(json, token);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (page.Count > PageSize)
            {
                json.WriteString("next_page", PageToken.Encode(Page, page[PageSize].Access.Id));
            }
        });
    }

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

        TimeSpan lifetime = call.Member("expiration") is { ValueKind: JsonValueKind.Number } seconds
            ? TimeSpan.FromSeconds(Math.Min(seconds.GetDouble(), ScopeNames.LongestLifetime.TotalSeconds))
            : ScopeNames.LongestLifetime;
        ApplicationToken token = call.State.AddApplicationToken(application, call.User, name, scope.Replace(',', ' '), scopes, lifetime);
        call.Log("create_oauth_api_token", application.Owner, null, ("application_name", application.Name), ("client_id", application.ClientId), ("token_name", name));
        return Answer.JsonObject(200, json =>
        {
            Write(json, token);
            json.WriteString("token", token.Access.Secret);
        });
    }

    private static Answer Delete(ApiCall call, OAuthApplication application)
    {
        if (application.Tokens.Find(token => token.Uuid == call.Route("token_uuid")) is not ApplicationToken token)
        {
            return call.NotFound();
        }

        application.Tokens.Remove(token);
        call.State.Tokens.Remove(token.Access.Secret);
        call.Log("revoke_oauth_api_token", application.Owner, null, ("application_name", application.Name), ("client_id", application.ClientId), ("token_name", token.Name));
        return Answer.NoContent();
    }

    private static void Write(Utf8JsonWriter json, ApplicationToken token)
    {
        json.WriteString("uuid", token.Uuid);
        json.WriteString("name", token.Name);
        json.WriteString("scope", token.Scope);
        WriteTime(json, "expires_at", token.Access.Expires);
        WriteTime(json, "created", token.Created);
        json.WriteString("created_by", token.Access.User.Name);
        WriteTime(json, "last_accessed", token.LastAccessed);
    }

    private static void WriteTime(Utf8JsonWriter json, string property, DateTimeOffset? time) =>
        json.WriteString(property, time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
}
