using System.Collections.Generic;

namespace Quay.Client;

/// <summary>Settings of the mirror of an organization. A setting that is null is left as it is or, for a new mirror, takes the registry's default.</summary>
public sealed class OrganizationMirrorSettings : MirrorSettings
{
    /// <summary>The kind of the external registry; it cannot be changed later.</summary>
    public QuayMirrorRegistryType? RegistryType { get; set; }

    /// <summary>The address of the external registry, with <c>https:</c>.</summary>
    public string? RegistryUrl { get; set; }

    /// <summary>The organization, user or project of the external registry.</summary>
    public string? ExternalNamespace { get; set; }

    /// <summary>The repositories that are mirrored: names, or patterns such as <c>app-*</c>; all if empty.</summary>
    public IReadOnlyList<string>? RepositoryFilters { get; set; }

    /// <summary>Who can see the repositories that the registry creates.</summary>
    public QuayVisibility? Visibility { get; set; }

    /// <summary>Whether the settings of the connection change, which the registry accepts only as a whole.</summary>
    internal bool ChangesRegistryConfig => RegistryConfig(null) is not null;

    internal JsonBody ToBody(QuayOrganizationMirror? current) => CommonBody()
        .SetIfGiven("external_registry_type", RegistryType is { } type ? WireName.Of(type) : null)
        .SetIfGiven("external_registry_url", RegistryUrl)
        .SetIfGiven("external_namespace", ExternalNamespace)
        .SetIfGiven("external_registry_config", RegistryConfig(current?.RegistryConfig))
        .SetIfGiven("repository_filters", RepositoryFilters)
        .SetIfGiven("visibility", Visibility is { } visibility ? WireName.Of(visibility) : null)
        .SetIfGiven("skopeo_timeout", Seconds(SkopeoTimeout));
}
