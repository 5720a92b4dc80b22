using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A label of a manifest.</summary>
public sealed class QuayManifestLabel : QuayObject
{
    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [JsonIgnore]
    public string Repository { get; internal set; } = string.Empty;

    /// <summary>The digest of the manifest, <c>sha256:…</c>.</summary>
    [JsonIgnore]
    public string ManifestDigest { get; internal set; } = string.Empty;

    /// <summary>The identifier of the label.</summary>
    public string Id { get; internal set; } = string.Empty;

    /// <summary>The key.</summary>
    public string Key { get; internal set; } = string.Empty;

    /// <summary>The value.</summary>
    public string? Value { get; internal set; }

    /// <summary>The source of the label: <c>manifest</c> for a label of the image, or <c>api</c>. Only the latter can be removed.</summary>
    public string? SourceType { get; internal set; }

    /// <summary>The media type of the value: <c>text/plain</c> or <c>application/json</c>.</summary>
    public string? MediaType { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Key + "=" + Value;

    internal override string? GetIdentity() => Id;

    internal QuayManifestLabel Of(RepositoryName repository, string digest)
    {
        Repository = repository.ToString();
        ManifestDigest = digest;
        return this;
    }
}
