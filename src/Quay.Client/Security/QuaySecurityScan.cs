using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The security scan of an image.</summary>
public sealed class QuaySecurityScan : QuayObject
{
    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [JsonIgnore]
    public string Repository { get; internal set; } = string.Empty;

    /// <summary>The tag by which the image was read; null if it was read by its digest.</summary>
    [JsonIgnore]
    public string? Tag { get; internal set; }

    /// <summary>The digest of the manifest, <c>sha256:…</c>.</summary>
    [JsonIgnore]
    public string ManifestDigest { get; internal set; } = string.Empty;

    /// <summary>The state of the scan; null for one that this version does not know, which is in AdditionalProperties.</summary>
    public QuayScanStatus? Status { get; internal set; }

    /// <summary>The platform of an image of an index: <c>linux/arm64</c>. Null for an image that is not in an index.</summary>
    [JsonIgnore]
    public string? Platform { get; internal set; }

    /// <summary>Whether the scan has ended, successfully or not.</summary>
    public bool IsFinished => Status != QuayScanStatus.Queued;

    /// <summary>The number of packages in the image.</summary>
    [JsonIgnore]
    public int PackageCount { get; private set; }

    /// <summary>The vulnerabilities, the most severe first.</summary>
    [JsonIgnore]
    public QuayList<QuayVulnerability> Vulnerabilities { get; private set; } = new([]);

    /// <summary>The number of critical vulnerabilities.</summary>
    public int Critical => Count(QuaySeverity.Critical);

    /// <summary>The number of high vulnerabilities.</summary>
    public int High => Count(QuaySeverity.High);

    /// <summary>The number of medium vulnerabilities.</summary>
    public int Medium => Count(QuaySeverity.Medium);

    /// <summary>The number of low and negligible vulnerabilities.</summary>
    public int Low => Count(QuaySeverity.Low) + Count(QuaySeverity.Negligible);

    /// <summary>The number of vulnerabilities of unknown severity.</summary>
    public int Unknown => Count(QuaySeverity.Unknown);

    /// <summary>The number of vulnerabilities that a newer version of the package fixes.</summary>
    public int Fixable => Vulnerabilities.Count(vulnerability => vulnerability.IsFixable);

    [JsonProperty("data")]
    internal ScanData? Data { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Status?.ToString() ?? string.Empty;

    internal QuaySecurityScan Of(RepositoryName repository, string digest, string? tag, string? platform)
    {
        Repository = repository.ToString();
        ManifestDigest = digest;
        Tag = tag;
        Platform = platform;
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

/// <summary>The state of the scan of an image.</summary>
public enum QuayScanStatus
{
    /// <summary>The image waits for its scan.</summary>
    Queued,

    /// <summary>The image was scanned.</summary>
    Scanned,

    /// <summary>The scan failed.</summary>
    Failed,

    /// <summary>The scanner does not support this type of image.</summary>
    Unsupported,

    /// <summary>A layer is too large to be scanned.</summary>
    [EnumMember(Value = "manifest_layer_too_large")]
    ManifestLayerTooLarge,
}
