using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Security scans of images.</summary>
public sealed class SecurityApi
{
    // The number of images of an index that are read at once.
    private const int ImagesAtOnce = 12;
    private readonly Connection _connection;

    internal SecurityApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Reads the scan of an image, or the scans of the images of an index (getRepoManifestSecurity). The registry does not
    /// scan an index itself and reports it as queued or unsupported, so manifests in these states are read (getRepoManifest).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="digest">The digest of the manifest.</param>
    /// <param name="tag">The tag by which it was found, if any.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>
    /// The scan of the image, or of each image of the index that the registry holds. Attestations in the index are left
    /// out. For an index without any image in the registry, the result is the state that the registry reports for the index.
    /// </returns>
    /// <exception cref="QuayApiException">
    /// NotFound: the manifest or its repository does not exist. NotSupported: the registry has no scanner. Forbidden: the
    /// user may not read the repository.
    /// </exception>
    public async Task<IReadOnlyList<QuaySecurityScan>> ListAsync(
        RepositoryName repository, string digest, string? tag, CancellationToken cancellationToken)
    {
        QuaySecurityScan scan = await ReadAsync(repository, digest, tag, null, cancellationToken).ConfigureAwait(false);
        if (scan.Status is not (null or QuayScanStatus.Queued or QuayScanStatus.Unsupported))
        {
            return [scan];
        }

        QuayManifest manifest = await new ManifestsApi(_connection).GetAsync(repository, digest, null, false, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<QuaySecurityScan> images = await new FanOutListing<QuayDescriptor, QuaySecurityScan>(
            new FixedListing<QuayDescriptor>(manifest.Manifests),
            ImagesAtOnce,
            async (image, token) => image is { ManifestDigest: { } imageDigest, IsAttestation: false }
                ? [await ReadAsync(repository, imageDigest, tag, image.Platform, token).ConfigureAwait(false)]
                : [],
            // A mirror may hold some platforms only.
            FanOutFailure.PassOverMissing).ReadAllAsync(cancellationToken).ConfigureAwait(false);
        return images.Count > 0 ? images : [scan];
    }

    /// <summary>
    /// Compares images with a policy (for signatures listRepoTags, getRepoManifest and the referrers of <c>/v2</c>, for ages
    /// getRepoManifest and listRepoTags, if the policy requires them).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="digest">The digest of the requested manifest: that of the image, or of the index that contains the images.</param>
    /// <param name="scans">The scans of the images.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The result for each scan.</returns>
    /// <exception cref="QuayApiException">
    /// NotFound: the manifest or its repository does not exist. NotSupported: the registry has no scanner. Forbidden: the
    /// user may not read the repository.
    /// </exception>
    public async Task<IReadOnlyList<QuayImageTest>> TestAsync(
        RepositoryName repository, string digest, IReadOnlyList<QuaySecurityScan> scans, ImagePolicy policy, CancellationToken cancellationToken)
    {
        var signatures = new SignatureSearch(_connection, repository);
        var tests = new List<QuayImageTest>();
        foreach (QuaySecurityScan scan in scans)
        {
            SignatureFinding? signature = policy.RequireSignature
                ? await signatures.FindAsync([digest, scan.ManifestDigest], cancellationToken).ConfigureAwait(false)
                : null;
            DateTimeOffset? created = policy.MaximumAge is null
                ? null
                : await FindCreationAsync(repository, scan, cancellationToken).ConfigureAwait(false);
            tests.Add(ImageRules.Judge(scan, policy, signature, created, DateTimeOffset.UtcNow));
        }

        return tests;
    }

    private async Task<QuaySecurityScan> ReadAsync(
        RepositoryName repository, string digest, string? tag, string? platform, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get("getRepoManifestSecurity", $"repository/{repository}/manifest/{digest}/security")
            .About(ManifestsApi.Subject(repository, digest))
            .Query("vulnerabilities", true);
        QuaySecurityScan scan = await OptionalFeature.SendAsync<QuaySecurityScan>(
            _connection, request, token => new ManifestsApi(_connection).GetAsync(repository, digest, null, false, token), cancellationToken).ConfigureAwait(false);
        return scan.Of(repository, digest, tag, platform);
    }

    // Reproducible builds set the time of the image to the beginning of 1970 or 1980.
    private async Task<DateTimeOffset?> FindCreationAsync(RepositoryName repository, QuaySecurityScan scan, CancellationToken cancellationToken)
    {
        QuayManifest manifest = await new ManifestsApi(_connection).GetAsync(repository, scan.ManifestDigest, null, false, cancellationToken).ConfigureAwait(false);
        DateTimeOffset? created = manifest.Layers.Max(layer => layer.CreatedDatetime);
        return created?.Year > 1980 ? created
            : scan.Tag is null ? null
            : (await new TagsApi(_connection).FindAsync(repository, scan.Tag, cancellationToken).ConfigureAwait(false))?.LastModified;
    }
}
