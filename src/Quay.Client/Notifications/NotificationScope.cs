namespace Quay.Client;

/// <summary>Whose notifications are meant: those of a repository, of an organization, or of the session's user.</summary>
public sealed class NotificationScope
{
    private NotificationScope(string? organization, RepositoryName? repository)
    {
        OrganizationName = organization;
        RepositoryName = repository;
    }

    /// <summary>Those of the namespace of the session's user.</summary>
    public static NotificationScope CurrentUser { get; } = new(null, null);

    internal string? OrganizationName { get; }

    internal RepositoryName? RepositoryName { get; }

    /// <summary>Those of an organization.</summary>
    /// <param name="name">Its name.</param>
    public static NotificationScope Organization(string name) => new(name, null);

    /// <summary>Those of a repository.</summary>
    /// <param name="name">Its name.</param>
    public static NotificationScope Repository(RepositoryName name) => new(null, name);

    /// <inheritdoc/>
    public override string ToString() => RepositoryName is { } repository
        ? RepositoriesApi.Subject(repository)
        : OrganizationName is { } organization ? OrganizationsApi.Subject(organization) : "the user";
}
