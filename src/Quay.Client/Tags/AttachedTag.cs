using System.Text.RegularExpressions;

namespace Quay.Client;

/// <summary>
/// A tag by which tools such as cosign attach signatures and other data to an image: <c>sha256-DIGEST.sig</c> is a signature of the manifest
/// with that digest, <c>.att</c> an attestation and <c>.sbom</c> a bill of materials.
/// </summary>
public static class AttachedTag
{
    /// <summary>The suffix of signatures.</summary>
    public const string Signature = ".sig";

    private static readonly Regex Form = new(@"^(?<algorithm>[a-z0-9]+)-(?<hash>[0-9a-f]{32,128})(?:\.(?:sig|att|sbom))?$");

    /// <summary>Returns the name of the tag that attaches data to a manifest.</summary>
    /// <param name="digest">The digest of the manifest, <c>sha256:…</c>.</param>
    /// <param name="suffix">The suffix for the kind of data, such as <see cref="Signature"/>.</param>
    public static string NameOf(string digest, string suffix) => digest.Replace(':', '-') + suffix;

    /// <summary>Returns the digest of the manifest to which a tag attaches data; null for any other tag.</summary>
    /// <param name="name">The name of the tag.</param>
    public static string? TargetOf(string name) =>
        Form.Match(name) is { Success: true } match ? match.Groups["algorithm"].Value + ":" + match.Groups["hash"].Value : null;
}
