using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>What to set of the mirror of a repository; what is null stays, or is as the registry has it.</summary>
public sealed class RepositoryMirrorSettings : MirrorSettings
{
    /// <summary>The repository of the other registry.</summary>
    public string? ExternalReference { get; set; }

    /// <summary>Which tags are fetched: names, or patterns such as <c>v1.*</c>.</summary>
    public IReadOnlyList<string>? TagPatterns { get; set; }

    /// <summary>Whether images are fetched although nobody signed them.</summary>
    public bool? UnsignedImages { get; set; }

    /// <summary>Of images for several architectures, which are fetched; all if empty.</summary>
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

    /// <summary>Whether a mirror has the tag patterns that were asked for.</summary>
    internal bool FitsTags(QuayRepositoryMirror mirror) => TagPatterns?.SequenceEqual(mirror.TagPatterns) ?? true;

    /// <summary>Whether a mirror has the proxies that were asked for.</summary>
    internal bool FitsProxies(QuayRepositoryMirror mirror) =>
        Fits(HttpProxy, mirror.Proxy("http_proxy")) && Fits(HttpsProxy, mirror.Proxy("https_proxy")) && Fits(NoProxy, mirror.Proxy("no_proxy"));

    private protected override bool PutOwn(Dictionary<string, object?> config) => Put(config, "unsigned_images", UnsignedImages);

    private static bool Fits(string? wanted, string? found) => wanted is null || wanted == (found ?? string.Empty);
}
