namespace Quay.Client;

/// <summary>Where something belongs: to an organization, to a repository, or to the namespace of the session's user.</summary>
public sealed class Place
{
    private Place(string? organization, RepositoryName? repository)
    {
        OrganizationName = organization;
        RepositoryName = repository;
    }

    /// <summary>The namespace of the session's user.</summary>
    public static Place CurrentUser { get; } = new(null, null);

    /// <summary>The organization; null if it is none.</summary>
    public string? OrganizationName { get; }

    /// <summary>The repository; null if it is none.</summary>
    public RepositoryName? RepositoryName { get; }

    /// <summary>An organization.</summary>
    /// <param name="name">Its name.</param>
    public static Place Organization(string name) => new(name, null);

    /// <summary>A repository.</summary>
    /// <param name="name">Its name.</param>
    public static Place Repository(RepositoryName name) => new(null, name);

    /// <summary>The place as messages name it: <c>organization 'acme'</c>.</summary>
    public override string ToString() =>
        OrganizationName is not null ? OrganizationsApi.Subject(OrganizationName)
        : RepositoryName is not null ? RepositoriesApi.Subject(RepositoryName)
        : "the user";
}
