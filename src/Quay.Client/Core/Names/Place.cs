namespace Quay.Client;

/// <summary>The owner of an object: an organization, a repository, or the user of the session.</summary>
public sealed class Place
{
    private Place(string? organization, RepositoryName? repository)
    {
        OrganizationName = organization;
        RepositoryName = repository;
    }

    /// <summary>The user of the session.</summary>
    public static Place CurrentUser { get; } = new(null, null);

    /// <summary>The name of the organization; null if the owner is not an organization.</summary>
    public string? OrganizationName { get; }

    /// <summary>The name of the repository; null if the owner is not a repository.</summary>
    public RepositoryName? RepositoryName { get; }

    /// <summary>Returns the place of an organization.</summary>
    /// <param name="name">The name of the organization.</param>
    public static Place Organization(string name) => new(name, null);

    /// <summary>Returns the place of a repository.</summary>
    /// <param name="name">The name of the repository.</param>
    public static Place Repository(RepositoryName name) => new(null, name);

    /// <summary>Returns the place as messages name it, such as <c>organization 'acme'</c>.</summary>
    public override string ToString() =>
        OrganizationName is not null ? OrganizationsApi.Subject(OrganizationName)
        : RepositoryName is not null ? RepositoriesApi.Subject(RepositoryName)
        : "the user";
}
