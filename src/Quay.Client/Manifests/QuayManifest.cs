using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A manifest: an image, or an index of images for several platforms.</summary>
public sealed class QuayManifest : QuayObject
{
    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [JsonIgnore]
    public string Repository { get; internal set; } = string.Empty;

    /// <summary>The tag by which the manifest was read; null if it was read by its digest.</summary>
    [JsonIgnore]
    public string? Tag { get; internal set; }

    /// <summary>The digest, <c>sha256:…</c>.</summary>
    [JsonProperty("digest")]
    public string ManifestDigest { get; internal set; } = string.Empty;

    /// <summary>Whether it is an index.</summary>
    public bool IsManifestList { get; internal set; }

    /// <summary>The media type.</summary>
    [JsonIgnore]
    public string? MediaType { get; private set; }

    /// <summary>The type of the artifact, if it is not an image.</summary>
    [JsonIgnore]
    public string? ArtifactType { get; private set; }

    /// <summary>The digest of the configuration of the image; null for an index.</summary>
    [JsonIgnore]
    public QuayDescriptor? Config { get; private set; }

    /// <summary>The media type of the configuration.</summary>
    public string? ConfigMediaType { get; internal set; }

    /// <summary>The compressed size of all layers in bytes.</summary>
    public long LayersCompressedSize { get; internal set; }

    /// <summary>The layers, the lowest first; none for an index.</summary>
    public QuayList<QuayManifestLayer> Layers { get; internal set; } = new([]);

    /// <summary>The images of an index; none for an image.</summary>
    [JsonIgnore]
    public QuayList<QuayDescriptor> Manifests { get; private set; } = new([]);

    /// <summary>The annotations.</summary>
    [JsonIgnore]
    public QuayDictionary<string> Annotations { get; private set; } = [];

    /// <summary>The model card, in Markdown, if it was requested.</summary>
    [JsonProperty("modelcard")]
    public string? ModelCard { get; internal set; }

    /// <summary>The document as it was pushed.</summary>
    public string? ManifestData { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => ManifestDigest;

    internal override string? GetIdentity() => ManifestDigest;

    /// <summary>Sets the repository and tag of the manifest and of its parts.</summary>
    internal QuayManifest In(RepositoryName repository, string? tag)
    {
        Repository = repository.ToString();
        Tag = tag;
        foreach (QuayDescriptor child in Manifests)
        {
            child.Repository = Repository;
        }

        return this;
    }

    internal override void OnRead()
    {
        ManifestDocument? document = ManifestDocument.Parse(ManifestData);
        MediaType = document?.MediaType;
        ArtifactType = document?.ArtifactType;
        Config = document?.Config;
        Manifests = new(document?.Manifests ?? []);
        Annotations = document?.Annotations ?? Annotations;
    }
}

/// <summary>A layer of an image.</summary>
public sealed class QuayManifestLayer : QuayObject
{
    /// <summary>The index of the layer, from 0; the lowest layer is first.</summary>
    public int Index { get; internal set; }

    /// <summary>The compressed size in bytes.</summary>
    public long? CompressedSize { get; internal set; }

    /// <summary>Whether the layer is stored outside of the registry.</summary>
    public bool IsRemote { get; internal set; }

    /// <summary>The addresses of a layer that is stored outside of the registry.</summary>
    public QuayList<string> Urls { get; internal set; } = new([]);

    /// <summary>The command that created the layer.</summary>
    public QuayList<string> Command { get; internal set; } = new([]);

    /// <summary>The comment.</summary>
    public string? Comment { get; internal set; }

    /// <summary>The author.</summary>
    public string? Author { get; internal set; }

    /// <summary>The digest of its content.</summary>
    public string? BlobDigest { get; internal set; }

    /// <summary>The time of creation.</summary>
    public DateTime? CreatedDatetime { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => BlobDigest ?? string.Empty;
}
