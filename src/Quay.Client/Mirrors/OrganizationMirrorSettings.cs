using System.Collections.Generic;

namespace Quay.Client;

/// <summary>What to set of the mirror of an organization; what is null stays, or is as the registry has it.</summary>
public sealed class OrganizationMirrorSettings : MirrorSettings
{
    /// <summary>What kind of registry the other one is; it cannot be changed.</summary>
    public QuayMirrorRegistryType? RegistryType { get; set; }

    /// <summary>The address of the other registry.</summary>
    public string? RegistryUrl { get; set; }

    /// <summary>The organization, user or project of the other registry.</summary>
    public string? ExternalNamespace { get; set; }

    /// <summary>Which repositories are mirrored; all if empty.</summary>
    public IReadOnlyList<string>? RepositoryFilters { get; set; }

    /// <summary>Who may see the repositories that are made.</summary>
    public QuayVisibility? Visibility { get; set; }

    /// <summary>Whether what the registry only takes as a whole is to change.</summary>
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
