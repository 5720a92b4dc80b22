using System;
using QuayPS.EmbeddedRegistry.Control;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Manifests;

/// <summary>Control of the results of the security scanner.</summary>
internal static class ScanControl
{
    public static void Register(ControlTable control) => control.Change("scans", (state, body) =>
    {
        string path = body.RequiredText("repository");
        Repository repository = state.FindRepository(path) ?? throw new ArgumentException($"There is no repository '{path}'.");
        string name = body.RequiredText("tag");
        Tag tag = repository.Tags.FindLatest(name) ?? throw new ArgumentException($"There is no tag '{name}'.");
        tag.Manifest.Scan.Status = body.RequiredText("status");
        tag.Manifest.Scan.QueuedLooks = body.Number("queuedLooks") ?? 0;
    });
}
