using System;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Authorizations;

/// <summary>Applications that the signed-in user authorized, and authorizations assigned to the user.</summary>
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

    private static Answer List(ApiCall call, bool isAssigned) => Answer.Ok(new
    {
        Authorizations = call.State.Authorizations
            .Where(candidate => ReferenceEquals(candidate.User, call.User) && candidate.IsAssigned == isAssigned)
            .Select(Show),
    });

    private static Answer Get(ApiCall call) => Find(call, "access_token_uuid", isAssigned: false) is Authorization authorization
        ? Answer.Ok(Show(authorization))
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

    private static object Show(Authorization authorization)
    {
        OAuthApplication application = authorization.Application;
        return new Merged(
            new
            {
                Application = ShowApplication(application, authorization.IsAssigned),
                authorization.Uuid,
                Scopes = authorization.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ShowScope),
            },
            authorization.IsAssigned ? new NamedMembers { ["redirectUri"] = application.RedirectUri, ["responseType"] = "token" } : null);
    }

    private static Merged ShowApplication(OAuthApplication application, bool withClientId) => new(
        new
        {
            application.Name,
            application.Description,
            Url = application.ApplicationUri,
            Avatar = AvatarImage.Of(application.Name, application.AvatarEmail ?? application.Owner.Email ?? application.Owner.Name).ForKind("app"),
            Organization = new { application.Owner.Name, Avatar = application.Owner.Avatar.ForKind("org") },
        },
        withClientId ? new NamedMembers { ["clientId"] = application.ClientId } : null);

    private static object ShowScope(string scope) => new
    {
        Title = scope,
        scope,
        Description = $"This application will be able to do what {scope} allows",
        Icon = "fa-hdd-o",
        Dangerous = scope.EndsWith(":admin", StringComparison.Ordinal),
    };
}
