using System;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Authorizations;

/// <summary>What the signed-in user let applications do, and what was assigned to the user.</summary>
internal static class AuthorizationsArea
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("listUserAuthorizations", Access.UserAdmin, call => List(call, isAssigned: false));
        operations.Serve("getUserAuthorization", Access.UserAdmin, Get);
        operations.Serve("deleteUserAuthorization", Access.UserAdmin, call => Delete(call, isAssigned: false));
        operations.Serve("listAssignedAuthorizations", Access.UserAdmin, call => List(call, isAssigned: true));
        operations.Serve("deleteAssignedAuthorization", Access.UserAdmin, call => Delete(call, isAssigned: true));
    }

    private static Answer List(ApiCall call, bool isAssigned) => Answer.JsonObject(200, json =>
    {
        json.WriteStartArray("authorizations");
        foreach (Authorization authorization in call.State.Authorizations.Where(candidate => ReferenceEquals(candidate.User, call.User) && candidate.IsAssigned == isAssigned))
        {
            json.WriteStartObject();
            Write(json, authorization);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static Answer Get(ApiCall call) => Find(call, "access_token_uuid", isAssigned: false) is Authorization authorization
        ? Answer.JsonObject(200, json => Write(json, authorization))
        : call.NotFound();

    private static Answer Delete(ApiCall call, bool isAssigned)
    {
        if (Find(call, isAssigned ? "assigned_authorization_uuid" : "access_token_uuid", isAssigned) is not Authorization authorization)
        {
            return call.NotFound();
        }

        call.State.Authorizations.Remove(authorization);
        if (authorization.Token is AccessToken token)
        {
            call.State.Tokens.Remove(token.Secret);
        }

        return Answer.NoContent();
    }

    private static Authorization? Find(ApiCall call, string name, bool isAssigned) => call.State.Authorizations.Find(
        candidate => candidate.Uuid == call.Route(name) && ReferenceEquals(candidate.User, call.User) && candidate.IsAssigned == isAssigned);

    private static void Write(Utf8JsonWriter json, Authorization authorization)
    {
        OAuthApplication application = authorization.Application;
        json.WriteStartObject("application");
        json.WriteString("name", application.Name);
        if (authorization.IsAssigned)
        {
            json.WriteString("clientId", application.ClientId);
        }

        json.WriteString("description", application.Description);
        json.WriteString("url", application.ApplicationUri);
        AvatarImage.Of(application.Name, application.AvatarEmail ?? application.Owner.Email ?? application.Owner.Name).Write(json, "app");
        json.WriteStartObject("organization");
        json.WriteString("name", application.Owner.Name);
        application.Owner.Avatar.Write(json, "org");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("uuid", authorization.Uuid);
        if (authorization.IsAssigned)
        {
            json.WriteString("redirectUri", application.RedirectUri);
            json.WriteString("responseType", "token");
        }

        json.WriteStartArray("scopes");
        foreach (string scope in authorization.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            json.WriteStartObject();
            json.WriteString("title", scope);
            json.WriteString("scope", scope);
            json.WriteString("description", $"This application will be able to do what {scope} allows");
            json.WriteString("icon", "fa-hdd-o");
            json.WriteBoolean("dangerous", scope.EndsWith(":admin", StringComparison.Ordinal));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
