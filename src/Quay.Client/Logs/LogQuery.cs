using System;

namespace Quay.Client;

/// <summary>Whose log is read.</summary>
public sealed class LogScope
{
    private LogScope(string? organization, RepositoryName? repository, bool wholeRegistry)
    {
        Organization = organization;
        Repository = repository;
        IsWholeRegistry = wholeRegistry;
    }

    /// <summary>That of the session's user.</summary>
    public static LogScope CurrentUser { get; } = new(null, null, false);

    /// <summary>That of the whole registry, for superusers.</summary>
    public static LogScope WholeRegistry { get; } = new(null, null, true);

    internal string? Organization { get; }

    internal RepositoryName? Repository { get; }

    internal bool IsWholeRegistry { get; }

    /// <summary>That of an organization.</summary>
    /// <param name="name">The organization's name.</param>
    public static LogScope OfOrganization(string name) => new(name, null, false);

    /// <summary>That of a repository.</summary>
    /// <param name="name">The repository's name.</param>
    public static LogScope OfRepository(RepositoryName name) => new(null, name, false);

    /// <summary>The scope as messages name it: <c>organization 'acme'</c>.</summary>
    public override string ToString() => IsWholeRegistry ? "the registry"
        : Repository is { } repository ? RepositoriesApi.Subject(repository)
        : Organization is { } organization ? OrganizationsApi.Subject(organization)
        : "the user";
}

/// <summary>Which entries of a log are read.</summary>
public sealed class LogQuery
{
    /// <summary>Creates a query.</summary>
    /// <param name="since">The instant of the oldest entry.</param>
    /// <param name="until">The instant of the newest entry.</param>
    public LogQuery(DateTimeOffset since, DateTimeOffset until)
    {
        Since = since;
        Until = until;
    }

    /// <summary>The instant of the oldest entry.</summary>
    public DateTimeOffset Since { get; }

    /// <summary>The instant of the newest entry.</summary>
    public DateTimeOffset Until { get; }

    /// <summary>Only what this user or robot did.</summary>
    public string? Performer { get; set; }

    /// <summary>Hands entries down as they come instead of the newest first: quicker, and needs no memory.</summary>
    public bool Unordered { get; set; }
}
