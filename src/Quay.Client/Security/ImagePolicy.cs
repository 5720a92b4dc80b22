using System;

namespace Quay.Client;

/// <summary>Conditions under which an image is accepted.</summary>
public sealed class ImagePolicy
{
    /// <summary>The worst severity that a vulnerability may have.</summary>
    public QuaySeverity MaximumSeverity { get; set; } = QuaySeverity.Medium;

    /// <summary>Whether only vulnerabilities with a fixed version of the package count.</summary>
    public bool FixableOnly { get; set; }

    /// <summary>Whether the repository must hold a signature of the image.</summary>
    public bool RequireSignature { get; set; }

    /// <summary>The greatest age of an image; null for any age.</summary>
    public TimeSpan? MaximumAge { get; set; }
}
