using System.Collections.Generic;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>What the scanner knows of a manifest.</summary>
public sealed class SecurityScan
{
    /// <summary>Quay's word for the state: queued, scanned, failed, unsupported, manifest_layer_too_large.</summary>
    public string Status { get; set; } = "queued";

    /// <summary>How often the scan is still asked for in vain before its state shows; until then it is queued.</summary>
    public int QueuedLooks { get; set; }

    /// <summary>The packages that were found.</summary>
    public List<ScannedPackage> Packages { get; } = [];
}

/// <summary>A package in an image.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">The version that was found.</param>
/// <param name="Vulnerabilities">What is known against it.</param>
public sealed record ScannedPackage(string Name, string Version, params IReadOnlyList<KnownVulnerability> Vulnerabilities);

/// <summary>Something known against a package.</summary>
/// <param name="Name">Its CVE number, or the updater's name for it.</param>
/// <param name="Severity">Unknown, Negligible, Low, Medium, High, Critical.</param>
/// <param name="FixedBy">The version without it; empty if there is none yet.</param>
/// <param name="Score">The CVSS score; null if there is none.</param>
/// <param name="Description">What it is about.</param>
public sealed record KnownVulnerability(string Name, string Severity, string FixedBy = "", double? Score = null, string Description = "");
