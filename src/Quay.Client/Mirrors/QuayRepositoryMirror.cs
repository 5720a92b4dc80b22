using System;
using System.Linq;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The mirror of a repository: the registry synchronizes it as a copy of a repository of an external registry.</summary>
public sealed class QuayRepositoryMirror : QuayMirror
{
    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [JsonIgnore]
    public string Repository { get; internal set; } = string.Empty;

    /// <summary>The repository of the external registry, such as <c>quay.io/minio/mc</c>.</summary>
    public string ExternalReference { get; internal set; } = string.Empty;

    /// <summary>The direction: <c>PULL</c>.</summary>
    public string? MirrorType { get; internal set; }

    /// <summary>The tags that are fetched: names, or patterns such as <c>v1.*</c>.</summary>
    [JsonIgnore]
    public QuayList<string> TagPatterns { get; private set; } = new([]);

    /// <summary>Whether images that are not signed are fetched.</summary>
    [JsonIgnore]
    public bool? UnsignedImages { get; private set; }

    /// <summary>The longest time for fetching one image; null on registries without this setting.</summary>
    [JsonProperty("skopeo_timeout_interval")]
    public TimeSpan? SkopeoTimeout { get; internal set; }

    /// <summary>The architectures that are fetched of an image for several architectures; all if empty.</summary>
    [JsonProperty("architecture_filter")]
    public QuayList<string> Architectures { get; internal set; } = new([]);

    [JsonProperty("root_rule")]
    internal QuayDictionary<object?>? RootRule { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Repository;

    internal override void OnRead()
    {
        base.OnRead();
        UnsignedImages = Setting<bool?>(RegistryConfig, "unsigned_images");
        TagPatterns = new(Setting<object?[]>(RootRule, "rule_value")?.OfType<string>() ?? []);
    }

    internal QuayRepositoryMirror Of(RepositoryName repository)
    {
        Repository = repository.ToString();
        return this;
    }
}
