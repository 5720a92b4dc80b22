using System;
using QuayPS.EmbeddedRegistry.Control;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Builds;

/// <summary>Control of the progress of builds.</summary>
internal static class BuildControl
{
    public static void Register(ControlTable control) => control.Change("builds", (state, body) =>
    {
        string id = body.RequiredText("id");
        Build build = state.FindBuild(id) ?? throw new ArgumentException($"There is no build '{id}'.");
        build.Phase = body.Text("phase") ?? build.Phase;
        build.IsHeld = body.Flag("held") ?? build.IsHeld;
        build.IsArchived = body.Flag("archived") ?? build.IsArchived;
    });
}
