using System;

namespace Quay.Client;

/// <summary>The result of comparing an image with a policy.</summary>
public sealed class QuayImageTest : QuayObject
{
    internal QuayImageTest()
    {
    }

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    public string Repository { get; internal set; } = string.Empty;

    /// <summary>The tag by which the image was tested; null if it was tested by its digest.</summary>
    public string? Tag { get; internal set; }

    /// <summary>The digest of the image, <c>sha256:…</c>.</summary>
    public string ManifestDigest { get; internal set; } = string.Empty;

    /// <summary>The platform of an image of an index: <c>linux/arm64</c>. Null for an image that is not in an index.</summary>
    public string? Platform { get; internal set; }

    /// <summary>Whether the image is accepted.</summary>
    public bool Passed => Reasons.Count == 0;

    /// <summary>The reasons why the image is not accepted; empty if it is.</summary>
    public QuayList<string> Reasons { get; internal set; } = new([]);

    /// <summary>The state of the scan; null for one that this version does not know.</summary>
    public QuayScanStatus? ScanStatus { get; internal set; }

    /// <summary>The number of critical vulnerabilities that the policy counts.</summary>
    public int Critical { get; internal set; }

    /// <summary>The number of high vulnerabilities that the policy counts.</summary>
    public int High { get; internal set; }

    /// <summary>The number of medium vulnerabilities that the policy counts.</summary>
    public int Medium { get; internal set; }

    /// <summary>The number of low and negligible vulnerabilities that the policy counts.</summary>
    public int Low { get; internal set; }

    /// <summary>The number of vulnerabilities of unknown severity that the policy counts.</summary>
    public int Unknown { get; internal set; }

    /// <summary>
    /// Whether the repository has a signature; null if the policy does not require one, or if it could not be determined.
    /// </summary>
    public bool? IsSigned { get; internal set; }

    /// <summary>The time when the image was built; null if the policy does not limit the age, or if it is not known.</summary>
    public DateTime? Created { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Passed ? "passed" : string.Join(" ", Reasons);
}
