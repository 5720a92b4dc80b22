using System.Linq;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The descriptor of an image of an index.</summary>
public sealed class QuayDescriptor : QuayObject
{
    private static readonly string[] PartNames = ["os", "architecture", "variant"];

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [JsonIgnore]
    public string? Repository { get; internal set; }

    /// <summary>The digest, <c>sha256:…</c>.</summary>
    [JsonProperty("digest")]
    public string? ManifestDigest { get; internal set; }

    /// <summary>The media type of the manifest.</summary>
    [JsonProperty("mediaType")]
    public string? MediaType { get; internal set; }

    /// <summary>The type of the artifact, if the index states it; null for an image.</summary>
    [JsonProperty("artifactType")]
    public string? ArtifactType { get; internal set; }

    /// <summary>The size of the manifest in bytes.</summary>
    public long? Size { get; internal set; }

    /// <summary>The platform of the image, as tools name it: <c>linux/arm64/v8</c>; null if it is not stated.</summary>
    [JsonIgnore]
    public string? Platform { get; private set; }

    /// <summary>The annotations.</summary>
    public QuayDictionary<object?>? Annotations { get; internal set; }

    /// <summary>
    /// Whether it is an attestation in the index, such as those of BuildKit, rather than an image that runs on a
    /// platform. The annotation alone is not sufficient: the author of an image can set it, and clients select an
    /// image by its platform.
    /// </summary>
    internal bool IsAttestation => Platform == "unknown/unknown" && Annotations is not null && Annotations.ContainsKey("vnd.docker.reference.type");

    [JsonProperty("platform")]
    internal QuayDictionary<object?>? PlatformParts { get; set; }

    /// <inheritdoc/>
    public override string ToString() => ManifestDigest ?? string.Empty;

    internal override void OnRead()
    {
        if (PlatformParts is not null)
        {
            Platform = string.Join("/", PartNames.Select(Part).OfType<string>());
        }
    }

    private string? Part(string name) => PlatformParts is not null && PlatformParts.TryGetValue(name, out object? value) ? value as string : null;
}
