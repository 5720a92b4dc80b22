using System;
using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>All sections, in the order in which documents have them.</summary>
internal static class DeclaredSections
{
    /// <summary>The sections of an organization.</summary>
    public static IReadOnlyList<Section> OfOrganization { get; } =
    [
        new SettingsSection(),
        new TeamsSection(),
        new RobotsSection(),
        new DefaultPermissionsSection(),
        new ApplicationsSection(),
        new QuotaSection(),
        new AutoPrunePoliciesSection(),
        new ImmutabilityPoliciesSection(),
        new ProxyCacheSection(),
        new OrganizationMirrorSection(),
        new NotificationsSection(),
        new RepositoriesSection(),
    ];

    /// <summary>The sections of a repository.</summary>
    public static IReadOnlyList<Section> OfRepository { get; } =
    [
        new RepositoryPermissionsSection(),
        new AutoPrunePoliciesSection(),
        new ImmutabilityPoliciesSection(),
        new RepositoryMirrorSection(),
        new NotificationsSection(),
        new BuildTriggersSection(),
    ];

    /// <summary>The names of all sections.</summary>
    public static IReadOnlyList<string> Names { get; } = OfOrganization.Concat(OfRepository).Select(section => section.Name).Distinct().ToArray();

    /// <summary>Returns the selected sections of an organization.</summary>
    public static IEnumerable<Section> Chosen(IReadOnlyList<string> names) => OfOrganization.Where(section =>
        IsChosen(section, names) || (section is RepositoriesSection && OfRepository.Any(inner => Contains(names, inner.Name))));

    /// <summary>Returns the selected sections of a repository: all if the section <c>repositories</c> is selected.</summary>
    public static IEnumerable<Section> ChosenOfRepository(IReadOnlyList<string> names) =>
        Contains(names, RepositoriesSection.Key) ? OfRepository : OfRepository.Where(section => IsChosen(section, names));

    /// <summary>Whether an export of some sections has complete items; not if it has only a part of the repositories' settings.</summary>
    public static bool AreComplete(IReadOnlyList<string> names) => RepositoriesAreChosen(names) || !OfRepository.Any(section => Contains(names, section.Name));

    /// <summary>Whether the settings of repositories are selected.</summary>
    public static bool RepositoriesAreChosen(IReadOnlyList<string> names) => names.Count == 0 || Contains(names, RepositoriesSection.Key);

    private static bool IsChosen(Section section, IReadOnlyList<string> names) => names.Count == 0 || Contains(names, section.Name);

    private static bool Contains(IReadOnlyList<string> names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
