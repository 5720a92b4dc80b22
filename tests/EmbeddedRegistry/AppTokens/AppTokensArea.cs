using System;
using System.Collections.Generic;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.AppTokens;

/// <summary>App tokens of the signed-in user, and the superusers' list of all app tokens.</summary>
internal static class AppTokensArea
{
    // Quay's default for what the query parameter expiring means.
    private static readonly TimeSpan ExpiringSoon = TimeSpan.FromDays(7);

    public static void Register(OperationTable operations)
    {
        operations.Serve("listAppTokens", Access.UserAdmin, call => List(call, Own(call)));
        operations.Serve("createAppToken", Access.UserAdmin, Create);
        operations.Serve("getAppToken", Access.UserAdmin, call => With(call, ShowWithCode));
        operations.Serve("revokeAppToken", Access.UserAdmin, call => With(call, token => Revoke(call, token)));
        operations.Serve("listAllAppTokens", Access.Superuser, call => List(call, call.State.AppTokens));
    }

    private static IEnumerable<AppToken> Own(ApiCall call) => call.State.AppTokens.Where(token => token.Owner == call.User);

    private static Answer With(ApiCall call, Func<AppToken, Answer> serve) =>
        Own(call).FirstOrDefault(token => token.Uuid == call.Route("token_uuid")) is AppToken token ? serve(token) : call.NotFound();

    private static Answer List(ApiCall call, IEnumerable<AppToken> tokens)
    {
        bool expiring = call.QueryFlag("expiring");
        return Answer.Ok(new
        {
            Tokens = tokens.Where(token => !expiring || token.Expiration < call.Now + ExpiringSoon).Select(Show),
            OnlyExpiring = expiring ? true : (bool?)null,
        });
    }

    private static Answer Create(ApiCall call)
    {
        var token = new AppToken(call.User, call.Text("title")!, call.Now);
        call.State.AppTokens.Add(token);
        Log(call, "create_app_specific_token", token);
        return ShowWithCode(token);
    }

    private static Answer Revoke(ApiCall call, AppToken token)
    {
        call.State.AppTokens.Remove(token);
        Log(call, "revoke_app_specific_token", token);
        return Answer.NoContent();
    }

    private static void Log(ApiCall call, string kind, AppToken token) =>
        call.Log(kind, call.User, null, ("app_specific_token_title", token.Title), ("app_specific_token", token.Uuid));

    private static Answer ShowWithCode(AppToken token) => Answer.Ok(new { Token = new Merged(Show(token), new { TokenCode = token.Code }) });

    private static object Show(AppToken token) => new { token.Uuid, token.Title, token.LastAccessed, token.Created, token.Expiration };
}
