using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.AppTokens;

/// <summary>App tokens of the signed-in user, and the superusers' list of all.</summary>
internal static class AppTokensArea
{
    // What Quay counts as soon unless configured otherwise.
    private static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    public static void Register(OperationTable operations)
    {
        operations.Serve("listAppTokens", Access.UserAdmin, call => List(call, Own(call)));
        operations.Serve("createAppToken", Access.UserAdmin, Create);
        operations.Serve("getAppToken", Access.UserAdmin, call => With(call, token => Show(token)));
        operations.Serve("revokeAppToken", Access.UserAdmin, call => With(call, token => Revoke(call, token)));
        operations.Serve("listAllAppTokens", Access.Superuser, call => List(call, call.State.AppTokens));
    }

    private static IEnumerable<AppToken> Own(ApiCall call) => call.State.AppTokens.Where(token => token.Owner == call.User);

    private static Answer With(ApiCall call, Func<AppToken, Answer> serve) =>
        Own(call).FirstOrDefault(token => token.Uuid == call.Route("token_uuid")) is AppToken token ? serve(token) : call.NotFound();

    private static Answer List(ApiCall call, IEnumerable<AppToken> tokens)
    {
        bool expiring = call.QueryFlag("expiring");
        return Answer.JsonObject(200, json =>
        {
            json.WriteStartArray("tokens");
            foreach (AppToken token in tokens.Where(token => !expiring || token.Expiration < call.Now + Soon))
            {
                json.WriteStartObject();
                Write(json, token);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            JsonValues.Write(json, "only_expiring", expiring ? true : null);
        });
    }

    private static Answer Create(ApiCall call)
    {
        var token = new AppToken(call.User, call.Text("title")!, call.Now);
        call.State.AppTokens.Add(token);
        call.Log("create_app_specific_token", call.User, null, ("app_specific_token_title", token.Title), ("app_specific_token", token.Uuid));
        return Show(token);
    }

    private static Answer Revoke(ApiCall call, AppToken token)
    {
        call.State.AppTokens.Remove(token);
        call.Log("revoke_app_specific_token", call.User, null, ("app_specific_token_title", token.Title), ("app_specific_token", token.Uuid));
        return Answer.NoContent();
    }

    private static Answer Show(AppToken token) => Answer.JsonObject(200, json =>
    {
        json.WriteStartObject("token");
        Write(json, token);
        json.WriteString("token_code", token.Code);
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, AppToken token)
    {
        json.WriteString("uuid", token.Uuid);
        json.WriteString("title", token.Title);
        RegistryTime.Write(json, "last_accessed", token.LastAccessed);
        RegistryTime.Write(json, "created", token.Created);
        RegistryTime.Write(json, "expiration", token.Expiration);
    }
}
