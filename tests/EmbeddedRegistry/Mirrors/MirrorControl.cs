using System;
using QuayPS.EmbeddedRegistry.Control;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Mirrors;

/// <summary>Control of the state of mirrors and of the outcome of their runs.</summary>
internal static class MirrorControl
{
    public static void Register(ControlTable control) => control.Change("mirrors", (state, body) =>
    {
        Mirror mirror = (body.Text("organization") is string organization
            ? state.FindOrganization(organization)?.Mirror
            : (Mirror?)state.FindRepository(body.RequiredText("repository"))?.Mirror)
            ?? throw new ArgumentException("There is no such mirror.");
        mirror.Status = body.Text("status") ?? mirror.Status;
        mirror.Retries = body.Number("retries") ?? mirror.Retries;
        mirror.Outcome = body.Text("outcome") ?? mirror.Outcome;
        mirror.RunningLooks = body.Number("runningLooks") ?? mirror.RunningLooks;
    });
}
