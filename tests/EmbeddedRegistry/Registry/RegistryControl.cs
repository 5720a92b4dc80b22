using System;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Control;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Registry;

/// <summary>Control of the size of the registry and of the bootstrap token.</summary>
internal static class RegistryControl
{
    public static void Register(ControlTable control)
    {
        control.Change("size", (state, body) =>
        {
            state.Size.LooksUntilDone = body.Number("looks");
            state.Size.NextBytes = body.Member("bytes") is JsonElement bytes ? bytes.GetInt64() : state.Size.NextBytes;
        });
        control.IssueToken("bootstrap", (state, _) => state.RotateBootstrapToken(
            state.FindUser(control.Server.Seeded.Superuser) ?? throw new ArgumentException("There is no superuser.")));
    }
}
