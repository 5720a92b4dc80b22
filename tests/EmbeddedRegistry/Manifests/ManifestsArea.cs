using System.Collections.Generic;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Manifests;

/// <summary>Manifests by digest, their labels, pull statistics and security scans.</summary>
internal static class ManifestsArea
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("getRepoManifest", Access.RepoRead, GetRepoManifest);
        operations.Serve("getManifestPullStatistics", Access.RepoRead, GetManifestPullStatistics);
        operations.Serve("listManifestLabels", Access.RepoRead, LabelHandlers.ListManifestLabels);
        operations.Serve("getManifestLabel", Access.RepoRead, LabelHandlers.GetManifestLabel);
        operations.Serve("addManifestLabel", new Handler(Access.RepoWrite, LabelHandlers.AddManifestLabel) { NormalRepositoryOnly = true });
        operations.Serve("deleteManifestLabel", new Handler(Access.RepoWrite, LabelHandlers.DeleteManifestLabel) { NormalRepositoryOnly = true });
        operations.Serve("getRepoManifestSecurity", Access.RepoRead, ScanView.GetRepoManifestSecurity);
    }

    /// <summary>The manifest in the path; null if it does not exist, or was pushed without a tag, so that the API does not show it.</summary>
    internal static Manifest? Find(ApiCall call) =>
        call.Repository is { } repository && repository.Manifests.GetValueOrDefault(call.Route("manifestref")) is { } manifest
            && (manifest.Document is null || IsTagged(repository, manifest, call.NowMilliseconds))
            ? manifest
            : null;

    private static bool IsTagged(Repository repository, Manifest manifest, long now)
    {
        foreach (Tag tag in repository.Tags.All)
        {
            if (tag.IsAlive(now) && (ReferenceEquals(tag.Manifest, manifest) || tag.Manifest.Children.Contains(manifest.Digest)))
            {
                return true;
            }
        }

        return false;
    }

    private static Answer GetRepoManifest(ApiCall call) => Find(call) is Manifest manifest
        ? Answer.Ok(ManifestView.Show(manifest, call.QueryFlag("include_modelcard")))
        : call.NotFound();

    private static Answer GetManifestPullStatistics(ApiCall call) => Find(call) is Manifest manifest
        ? Answer.Ok(new { ManifestDigest = manifest.Digest, ManifestPullCount = manifest.Pulls, LastManifestPullDate = manifest.LastPull })
        : call.NotFound();
}
