using System;
using System.Linq;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>That a repository is a copy of one of another registry, and is brought up to date again and again.</summary>
public sealed class QuayRepositoryMirror : QuayMirror
{
    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [JsonIgnore]
    public string Repository { get; internal set; } = string.Empty;

    /// <summary>The repository of the other registry, such as <c>quay.io/minio/mc</c>.</summary>
    public string ExternalReference { get; internal set; } = string.Empty;

    /// <summary>The direction: PULL.</summary>
    public string? MirrorType { get; internal set; }

    /// <summary>Which tags are fetched: names, or patterns such as <c>v1.*</c>.</summary>
    [JsonIgnore]
    public QuayList<string> TagPatterns { get; private set; } = new([]);

    /// <summary>Whether images are fetched although nobody signed them.</summary>
    [JsonIgnore]
    public bool? UnsignedImages { get; private set; }

    /// <summary>How long fetching one image may take; null on registries that do not know such a limit.</summary>
    [JsonProperty("skopeo_timeout_interval")]
    public TimeSpan? SkopeoTimeout { get; internal set; }

    /// <summary>Of images for several architectures, which are fetched; all if empty.</summary>
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
