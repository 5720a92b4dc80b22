using System.Collections.Generic;

namespace QuayPS.EmbeddedRegistry.Manifests;

/// <summary>The result of the security scanner for a manifest.</summary>
public sealed class SecurityScan
{
    /// <summary>The state in Quay's terms: queued, scanned, failed, unsupported or manifest_layer_too_large.</summary>
    public string Status { get; set; } = "queued";

    /// <summary>Number of requests that are still answered with queued instead of <see cref="Status"/>.</summary>
    public int QueuedLooks { get; set; }

    /// <summary>The packages that were found.</summary>
    public List<ScannedPackage> Packages { get; } = [];
}

/// <summary>A package in an image.</summary>
/// <param name="Name">Name of the package.</param>
/// <param name="Version">The installed version.</param>
/// <param name="Vulnerabilities">Vulnerabilities of that version.</param>
public sealed record ScannedPackage(string Name, string Version, params IReadOnlyList<KnownVulnerability> Vulnerabilities);

/// <summary>A vulnerability of a package.</summary>
/// <param name="Name">The CVE number, or the updater's name for it.</param>
/// <param name="Severity">Unknown, Negligible, Low, Medium, High or Critical.</param>
/// <param name="FixedBy">The first version without it; empty if there is none.</param>
/// <param name="Score">The CVSS score; null without one.</param>
/// <param name="Description">A text about it.</param>
public sealed record KnownVulnerability(string Name, string Severity, string FixedBy = "", double? Score = null, string Description = "");
