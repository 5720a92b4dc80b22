using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>Settings of the mirror of a repository. A setting that is null is left as it is or, for a new mirror, takes the registry's default.</summary>
public sealed class RepositoryMirrorSettings : MirrorSettings
{
    /// <summary>The repository of the external registry, such as <c>quay.io/minio/mc</c>.</summary>
    public string? ExternalReference { get; set; }

    /// <summary>The tags that are fetched: names, or patterns such as <c>v1.*</c>.</summary>
    public IReadOnlyList<string>? TagPatterns { get; set; }

    /// <summary>Whether images that are not signed are fetched.</summary>
    public bool? UnsignedImages { get; set; }

    /// <summary>The architectures that are fetched of an image for several architectures; all if empty.</summary>
    public IReadOnlyList<string>? Architectures { get; set; }

    internal JsonBody ToBody()
    {
        JsonBody body = CommonBody()
            .SetIfGiven("external_reference", ExternalReference)
            .SetIfGiven("external_registry_config", RegistryConfig(null))
            .SetIfGiven("skopeo_timeout_interval", Seconds(SkopeoTimeout))
            .SetIfGiven("architecture_filter", Architectures);
        return TagPatterns is null
            ? body
            : body.Set("root_rule", new JsonBody().Set("rule_kind", "tag_glob_csv").Set("rule_value", TagPatterns));
    }

    /// <summary>Whether a mirror has the tag patterns of these settings.</summary>
    internal bool FitsTags(QuayRepositoryMirror mirror) => TagPatterns?.SequenceEqual(mirror.TagPatterns) ?? true;

    /// <summary>Whether a mirror has the proxies of these settings.</summary>
    internal bool FitsProxies(QuayRepositoryMirror mirror) =>
        Fits(HttpProxy, mirror.Proxy("http_proxy")) && Fits(HttpsProxy, mirror.Proxy("https_proxy")) && Fits(NoProxy, mirror.Proxy("no_proxy"));

    private protected override bool PutOwn(Dictionary<string, object?> config) => Put(config, "unsigned_images", UnsignedImages);

    private static bool Fits(string? wanted, string? found) => wanted is null || wanted == (found ?? string.Empty);
}
