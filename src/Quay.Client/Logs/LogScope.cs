namespace Quay.Client;

/// <summary>The scope of a log: of an organization, a repository, the session's user or the whole registry.</summary>
public sealed class LogScope
{
    private LogScope(string? organization = null, RepositoryName? repository = null, string? user = null, bool wholeRegistry = false)
    {
        Organization = organization;
        Repository = repository;
        User = user;
        IsWholeRegistry = wholeRegistry;
    }

    /// <summary>The log of the session's user.</summary>
    public static LogScope CurrentUser { get; } = new();

    /// <summary>The log of the whole registry, for superusers.</summary>
    public static LogScope WholeRegistry { get; } = new(wholeRegistry: true);

    internal string? Organization { get; }

    internal RepositoryName? Repository { get; }

    internal bool IsWholeRegistry { get; }

    /// <summary>The namespace whose log it is; null for that of the whole registry, and of a user whose name is not known.</summary>
    internal string? Owner => Organization ?? Repository?.Namespace ?? User;

    private string? User { get; }

    /// <summary>The log of the session's user, with entries that name the user's repositories and robots in full.</summary>
    /// <param name="name">The name of the user; null if it is not known.</param>
    public static LogScope OfCurrentUser(string? name) => name is null ? CurrentUser : new(user: name);

    /// <summary>The log of an organization.</summary>
    /// <param name="name">The organization's name.</param>
    public static LogScope OfOrganization(string name) => new(organization: name);

    /// <summary>The log of a repository.</summary>
    /// <param name="name">The repository's name.</param>
    public static LogScope OfRepository(RepositoryName name) => new(repository: name);

    /// <summary>The scope as messages name it: <c>organization 'acme'</c>.</summary>
    public override string ToString() => IsWholeRegistry ? "the registry"
        : Repository is { } repository ? RepositoriesApi.Subject(repository)
        : Organization is { } organization ? OrganizationsApi.Subject(organization)
        : "the user";
}
