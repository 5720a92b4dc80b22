using System.Management.Automation;
using System.Text.RegularExpressions;
using Quay.Client;

namespace QuayPS;

/// <summary>Validates the digest of a manifest, or each of several: an algorithm, a colon and hexadecimal digits, <c>sha256:…</c>.</summary>
public sealed class DigestAttribute : ValidateArgumentsAttribute
{
    private static readonly Regex Pattern = new("^[a-z0-9]+:[0-9a-f]+$");

    /// <summary>Whether a property or column without a value is ignored.</summary>
    public bool AllowNone { get; set; }

    /// <inheritdoc/>
    protected override void Validate(object? arguments, EngineIntrinsics engineIntrinsics)
    {
        foreach (object? element in LanguagePrimitives.GetEnumerable(arguments) ?? new[] { arguments })
        {
            string? text = LanguagePrimitives.ConvertTo<string?>(element);
            if (!(AllowNone && string.IsNullOrEmpty(text)) && (text is null || !Pattern.IsMatch(text)))
            {
                throw new ValidationMetadataException(
                    VisibleText.Of($"'{text}' is not the digest of a manifest. Specify it as ManifestDigest of Get-QuayTag has it: sha256: and hexadecimal digits."));
            }
        }
    }
}
