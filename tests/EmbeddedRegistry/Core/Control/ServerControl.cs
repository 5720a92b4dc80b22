using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Seeding;

namespace QuayPS.EmbeddedRegistry.Control;

/// <summary>Control of the registry as a whole: its description, reset and seeds.</summary>
internal static class ServerControl
{
    public static void Register(ControlTable control)
    {
        control.Show("GET", "info", _ => ServerInfo.Of(control.Server));
        control.Show("POST", "reset", body => Reset(control.Server, body));
        control.Change("seed", (state, body) => new BulkSeed(state, control.Server.Seeded).Add(body));
    }

    private static ServerInfo Reset(RegistryServer server, JsonElement body)
    {
        server.ResetOptions();
        if (body.Member("options") is JsonElement options)
        {
            OptionsControl.Set(server.Options, options);
        }

        server.Reset(body.Text("seed") ?? server.Options.Seed);
        return ServerInfo.Of(server);
    }
}
