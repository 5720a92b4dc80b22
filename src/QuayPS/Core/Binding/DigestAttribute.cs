using System.Management.Automation;
using System.Text.RegularExpressions;
using Quay.Client;

namespace QuayPS;

/// <summary>Validates the digest of a manifest: an algorithm, a colon and hexadecimal digits, <c>sha256:…</c>.</summary>
public sealed class DigestAttribute : ValidateEnumeratedArgumentsAttribute
{
    private static readonly Regex Pattern = new("^[a-z0-9]+:[0-9a-f]+$");

    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        string? text = LanguagePrimitives.ConvertTo<string?>(element);
        if (text is null || !Pattern.IsMatch(text))
        {
            throw new ValidationMetadataException(
                VisibleText.Of($"'{text}' is not the digest of a manifest. Specify it as ManifestDigest of Get-QuayTag has it: sha256: and hexadecimal digits."));
        }
    }
}
