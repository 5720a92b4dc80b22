using System.Collections.Generic;

namespace Quay.Client;

/// <summary>The organization or the repository to which a section belongs.</summary>
internal sealed class SectionPlace
{
    private readonly RegistryReader? _registry;

    /// <summary>Creates the place of an organization.</summary>
    /// <param name="registry">Reads its state; null if two documents are compared.</param>
    /// <param name="organization">Its name.</param>
    /// <param name="details">The organization in the registry; null for a new one.</param>
    /// <param name="options">The options of the run.</param>
    public SectionPlace(RegistryReader? registry, string organization, QuayOrganization? details, DeclaredStateOptions options)
    {
        _registry = registry;
        Organization = organization;
        Details = details;
        Options = options;
        Place = Place.Organization(organization);
        DependsOn = ["organization"];
    }

    private SectionPlace(SectionPlace organization, string name, QuayRepository? repository)
        : this(organization._registry, organization.Organization, organization.Details, organization.Options)
    {
        Repository = RepositoryName.Parse(Organization + "/" + name);
        RepositoryDetails = repository;
        Place = Place.Repository(Repository);
        DependsOn = ["repository " + name];
    }

    /// <summary>Reads the state from the registry.</summary>
    public RegistryReader Registry => _registry ?? throw new System.InvalidOperationException("Two documents are compared without a registry.");

    /// <summary>The client that sends changes.</summary>
    public QuayClient Client => Registry.Client;

    public string Organization { get; }

    /// <summary>The organization in the registry; null for a new one.</summary>
    public QuayOrganization? Details { get; }

    /// <summary>Whether a document is compared with a registry, rather than with another document.</summary>
    public bool HasRegistry => _registry is not null;

    /// <summary>Whether the organization is about to be created.</summary>
    public bool IsNew => _registry is not null && Details is null;

    public DeclaredStateOptions Options { get; }

    /// <summary>The repository; null for the organization itself.</summary>
    public RepositoryName? Repository { get; }

    /// <summary>The repository in the registry's listing; null for a new one and for the organization itself.</summary>
    public QuayRepository? RepositoryDetails { get; }

    /// <summary>The organization or repository as an argument of the client's calls.</summary>
    public Place Place { get; }

    /// <summary>The keys of the items that all items of the place depend on.</summary>
    public IReadOnlyList<string> DependsOn { get; }

    /// <summary>The end of subjects in prompts: <c>of organization 'acme'</c>.</summary>
    public string Of => "of " + Place;

    /// <summary>
    /// Whether an export leaves out empty sections. A document with complete repositories declares that itself.
    /// </summary>
    public bool LeavesOutNone => Repository is not null && DeclaredSections.AreComplete(Options.Sections);

    /// <summary>Reads the list of a section.</summary>
    public StateMap ListOf(string key, IEnumerable<StateMap> items)
    {
        List<object> list = [.. items];
        return new StateMap { [key] = list.Count > 0 || !LeavesOutNone ? list : null };
    }

    /// <summary>Returns the place of a repository of the organization.</summary>
    public SectionPlace At(string name, QuayRepository? repository) => new(this, name, repository);
}
