using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A manifest: an image, or an index of images for several platforms.</summary>
public sealed class QuayManifest : QuayObject
{
    /// <summary>The repository it belongs to, <c>namespace/name</c>.</summary>
    [JsonIgnore]
    public string Repository { get; internal set; } = string.Empty;

    /// <summary>The tag by which it was asked for; null where it was asked for by its digest.</summary>
    [JsonIgnore]
    public string? Tag { get; internal set; }

    /// <summary>The digest, <c>sha256:…</c>.</summary>
    [JsonProperty("digest")]
    public string ManifestDigest { get; internal set; } = string.Empty;

    /// <summary>Whether it is an index.</summary>
    public bool IsManifestList { get; internal set; }

    /// <summary>What kind of document it is.</summary>
    [JsonIgnore]
    public string? MediaType { get; private set; }

    /// <summary>What kind of artifact it describes, where that is no image.</summary>
    [JsonIgnore]
    public string? ArtifactType { get; private set; }

    /// <summary>Where the configuration of the image is; null for an index.</summary>
    [JsonIgnore]
    public QuayDescriptor? Config { get; private set; }

    /// <summary>What kind of document the configuration is.</summary>
    public string? ConfigMediaType { get; internal set; }

    /// <summary>The compressed size of all layers in bytes.</summary>
    public long LayersCompressedSize { get; internal set; }

    /// <summary>The layers, the lowest first; none for an index.</summary>
    public QuayList<QuayManifestLayer> Layers { get; internal set; } = new([]);

    /// <summary>The images of an index; none for an image.</summary>
    [JsonIgnore]
    public QuayList<QuayDescriptor> Manifests { get; private set; } = new([]);

    /// <summary>What whoever made it noted in it.</summary>
    [JsonIgnore]
    public QuayDictionary<string> Annotations { get; private set; } = [];

    /// <summary>The text that describes a model, in Markdown, where asked for.</summary>
    [JsonProperty("modelcard")]
    public string? ModelCard { get; internal set; }

    /// <summary>The document itself, as it was pushed.</summary>
    public string? ManifestData { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => ManifestDigest;

    internal override string? GetIdentity() => ManifestDigest;

    /// <summary>Says where it is, itself and its parts.</summary>
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
    /// <summary>Its place, from 0 on; the lowest comes first.</summary>
    public int Index { get; internal set; }

    /// <summary>The compressed size in bytes.</summary>
    public long? CompressedSize { get; internal set; }

    /// <summary>Whether it is kept elsewhere.</summary>
    public bool IsRemote { get; internal set; }

    /// <summary>Where it is kept, if elsewhere.</summary>
    public QuayList<string> Urls { get; internal set; } = new([]);

    /// <summary>What made it.</summary>
    public QuayList<string> Command { get; internal set; } = new([]);

    /// <summary>What was noted about it.</summary>
    public string? Comment { get; internal set; }

    /// <summary>Who made it.</summary>
    public string? Author { get; internal set; }

    /// <summary>The digest of its content.</summary>
    public string? BlobDigest { get; internal set; }

    /// <summary>When it was made.</summary>
    public DateTime? CreatedDatetime { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => BlobDigest ?? string.Empty;
}
