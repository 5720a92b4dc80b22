using System;
using Quay.Client;

namespace QuayPS;

/// <summary>Whose log the parameters name.</summary>
internal static class LogTarget
{
    public const string User = "User";
    public const string Organization = "Organization";
    public const string Repository = "Repository";
    public const string Superuser = "Superuser";

    /// <summary>The scope of a parameter set.</summary>
    public static LogScope Scope(string parameterSet, string organization, string repository) => parameterSet switch
    {
        Organization => LogScope.OfOrganization(organization),
        Repository => LogScope.OfRepository(RepositoryName.Parse(repository)),
        Superuser => LogScope.WholeRegistry,
        _ => LogScope.CurrentUser,
    };

    /// <summary>What an error is about; null where neither an organization nor a repository is named.</summary>
    public static string? Label(string parameterSet, string organization, string repository) => parameterSet switch
    {
        Organization => organization,
        Repository => repository,
        _ => null,
    };

    /// <summary>The days from one time to another: since yesterday, until now, unless they are given.</summary>
    public static LogDays Days(DateTimeOffset? since, DateTimeOffset? until)
    {
        DateTime last = until is { } end ? LogDays.Of(end) : DateTime.UtcNow.Date;
        return new LogDays(since is { } begin ? LogDays.Of(begin) : last.AddDays(-1), last);
    }
}
