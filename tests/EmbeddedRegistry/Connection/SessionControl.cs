using System;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Control;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Connection;

/// <summary>Control of access tokens and sessions.</summary>
internal static class SessionControl
{
    public static void Register(ControlTable control)
    {
        control.IssueToken("tokens", IssueToken);
        control.Change("expire-fresh-logins", (state, _) => state.ExpireFreshLogins());
    }

    private static AccessToken IssueToken(RegistryState state, JsonElement body)
    {
        string name = body.RequiredText("user");
        User user = state.FindUser(name) ?? throw new ArgumentException($"There is no user '{name}'.");
        return state.IssueToken(
            user,
            body.Text("scopes") is string scopes ? ScopeNames.Parse(scopes) : Scopes.All,
            body.Member("lifetimeSeconds") is JsonElement seconds ? TimeSpan.FromSeconds(seconds.GetDouble()) : null);
    }
}
