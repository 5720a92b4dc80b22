using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// Searches signatures of the images of one repository: tags of cosign (listRepoTags), and OCI referrers, which cosign 3 and
/// notation attach. It does not verify that a signature is valid.
/// </summary>
internal sealed class SignatureSearch(Connection connection, RepositoryName repository)
{
    // Reading the type of a referrer counts as a pull, so the number is limited for images with many referrers.
    private const int MaximumUntyped = 20;
    private const string Bundle = "application/vnd.dev.sigstore.bundle";
    private const string Content = "dev.sigstore.bundle.content";
    private const string Statement = "dsse-envelope";
    private const string PredicateType = "dev.sigstore.bundle.predicateType";
    private const string SignaturePredicate = "https://sigstore.dev/cosign/sign/v1";
    private static readonly string[] SignatureTypes =
        ["application/vnd.dev.cosign.artifact.sig.v1+json", "application/vnd.cncf.notary.signature"];

    private readonly ReferrersApi _referrers = new(connection, repository);
    private readonly Dictionary<string, SignatureFinding> _found = new(StringComparer.Ordinal);

    /// <summary>Searches a signature of an image or of the index that contains it.</summary>
    /// <param name="digests">The digests of the image and of the index.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="QuayApiException">A request failed.</exception>
    public async Task<SignatureFinding> FindAsync(IEnumerable<string> digests, CancellationToken cancellationToken)
    {
        var findings = new List<SignatureFinding>();
        foreach (string digest in digests.Distinct())
        {
            if (!_found.TryGetValue(digest, out SignatureFinding? finding))
            {
                _found.Add(digest, finding = await FindAsync(digest, cancellationToken).ConfigureAwait(false));
            }

            if (finding.IsSigned == true)
            {
                return finding;
            }

            findings.Add(finding);
        }

        return findings.Find(finding => finding.IsSigned is null) ?? findings[0];
    }

    private async Task<SignatureFinding> FindAsync(string digest, CancellationToken cancellationToken)
    {
        if (await FindTagAsync(digest, AttachedTag.Signature, cancellationToken).ConfigureAwait(false) is not null)
        {
            return SignatureFinding.Signed;
        }

        try
        {
            IReadOnlyList<QuayDescriptor> referrers = await _referrers.ListAsync(digest, cancellationToken).ConfigureAwait(false);
            return await AnyAsync(referrers, _referrers.ReadTypeAsync, cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.Kind is QuayErrorKind.NotFound or QuayErrorKind.NotSupported or QuayErrorKind.InvalidInput)
        {
            return await FindByTagSchemaAsync(digest, cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.Kind is QuayErrorKind.Unauthenticated or QuayErrorKind.Forbidden or QuayErrorKind.UnexpectedAnswer)
        {
            SignatureFinding finding = await FindByTagSchemaAsync(digest, cancellationToken).ConfigureAwait(false);
            return finding.IsSigned == true ? finding : SignatureFinding.Unknown(e.Message);
        }
    }

    // For a registry without the list of referrers, tools store an index of them in a tag. A registry with the list includes it.
    private async Task<SignatureFinding> FindByTagSchemaAsync(string digest, CancellationToken cancellationToken)
    {
        QuayTag? tag = await FindTagAsync(digest, string.Empty, cancellationToken).ConfigureAwait(false);
        if (tag is not { ManifestDigest: { } indexDigest })
        {
            return SignatureFinding.Unsigned;
        }

        var manifests = new ManifestsApi(connection);
        QuayManifest index = await manifests.GetAsync(repository, indexDigest, null, false, cancellationToken).ConfigureAwait(false);
        return await AnyAsync(
            index.Manifests,
            async (referrer, token) => (await manifests.GetAsync(repository, referrer, null, false, token).ConfigureAwait(false)).Config?.MediaType,
            cancellationToken).ConfigureAwait(false);
    }

    private Task<QuayTag?> FindTagAsync(string digest, string suffix, CancellationToken cancellationToken) =>
        new TagsApi(connection).FindAsync(repository, AttachedTag.NameOf(digest, suffix), cancellationToken);

    private static async Task<SignatureFinding> AnyAsync(
        IReadOnlyList<QuayDescriptor> referrers, Func<string, CancellationToken, Task<string?>> readType, CancellationToken cancellationToken)
    {
        if (referrers.Any(referrer => IsSignature(referrer.ArtifactType, referrer)))
        {
            return SignatureFinding.Signed;
        }

        // Quay ignores a type in the configuration, where older versions of the tools state it.
        foreach (QuayDescriptor referrer in referrers.Where(referrer => referrer is { ArtifactType: null, ManifestDigest: not null }).Take(MaximumUntyped))
        {
            if (IsSignature(await readType(referrer.ManifestDigest!, cancellationToken).ConfigureAwait(false), referrer))
            {
                return SignatureFinding.Signed;
            }
        }

        return SignatureFinding.Unsigned;
    }

    // A bundle may be an attestation, such as an SBOM; then it has a predicate type.
    private static bool IsSignature(string? type, QuayDescriptor referrer) =>
        SignatureTypes.Contains(type)
        || (type?.StartsWith(Bundle, StringComparison.Ordinal) == true
            && (Annotation(referrer, PredicateType) is { } predicate ? predicate == SignaturePredicate : Annotation(referrer, Content) != Statement));

    private static string? Annotation(QuayDescriptor referrer, string name) =>
        referrer.Annotations is { } annotations && annotations.TryGetValue(name, out object? value) ? value as string : null;
}
