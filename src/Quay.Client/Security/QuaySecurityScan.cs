using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>What the registry's scanner found in an image.</summary>
public sealed class QuaySecurityScan : QuayObject
{
    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [JsonIgnore]
    public string Repository { get; internal set; } = string.Empty;

    /// <summary>The tag by which it was asked for; null where it was asked for by its digest.</summary>
    [JsonIgnore]
    public string? Tag { get; internal set; }

    /// <summary>The manifest, <c>sha256:…</c>.</summary>
    [JsonIgnore]
    public string ManifestDigest { get; internal set; } = string.Empty;

    /// <summary>How far the scanner is; null where a newer registry has a new word for it.</summary>
    public QuayScanStatus? Status { get; internal set; }

    /// <summary>Whether it is an index, which is never scanned itself; its images are.</summary>
    [JsonIgnore]
    public bool IsManifestList { get; internal set; }

    /// <summary>Whether the scanner is done with it, for better or worse.</summary>
    public bool IsFinished => Status != QuayScanStatus.Queued;

    /// <summary>How many packages were found.</summary>
    [JsonIgnore]
    public int PackageCount { get; private set; }

    /// <summary>The vulnerabilities, the worst first.</summary>
    [JsonIgnore]
    public QuayList<QuayVulnerability> Vulnerabilities { get; private set; } = new([]);

    /// <summary>How many of them are critical.</summary>
    public int Critical => Count(QuaySeverity.Critical);

    /// <summary>How many of them are high.</summary>
    public int High => Count(QuaySeverity.High);

    /// <summary>How many of them are medium.</summary>
    public int Medium => Count(QuaySeverity.Medium);

    /// <summary>How many of them are low, or less.</summary>
    public int Low => Count(QuaySeverity.Low) + Count(QuaySeverity.Negligible);

    /// <summary>Of how many it is not known how bad they are.</summary>
    public int Unknown => Count(QuaySeverity.Unknown);

    /// <summary>How many of them a newer version of the package does not have.</summary>
    public int Fixable => Vulnerabilities.Count(vulnerability => vulnerability.IsFixable);

    [JsonProperty("data")]
    internal ScanData? Data { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Status?.ToString() ?? string.Empty;

    internal QuaySecurityScan Of(RepositoryName repository, string digest, string? tag)
    {
        Repository = repository.ToString();
        ManifestDigest = digest;
        Tag = tag;
        List<ScanData.ScannedPackage> packages = Data?.Layer?.Features ?? [];
        PackageCount = packages.Count;
        Vulnerabilities = new(packages
            .SelectMany(package => package.Vulnerabilities.Select(vulnerability => vulnerability.In(this, package.Name, package.Version)))
            .OrderByDescending(vulnerability => vulnerability.Severity)
            .ThenByDescending(vulnerability => vulnerability.Score ?? 0)
            .ThenBy(vulnerability => vulnerability.Package, System.StringComparer.Ordinal));
        return this;
    }

    private int Count(QuaySeverity severity) => Vulnerabilities.Count(vulnerability => vulnerability.Severity == severity);
}

/// <summary>How far the scanner is with an image.</summary>
public enum QuayScanStatus
{
    /// <summary>Not there yet.</summary>
    Queued,

    /// <summary>Done.</summary>
    Scanned,

    /// <summary>It could not.</summary>
    Failed,

    /// <summary>It does not know this kind of image.</summary>
    Unsupported,

    /// <summary>A layer is larger than it looks at.</summary>
    [EnumMember(Value = "manifest_layer_too_large")]
    ManifestLayerTooLarge,
}
