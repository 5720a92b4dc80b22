using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes the names of the organizations that the session's user belongs to, or of all where superusers ask for any.</summary>
public sealed class OrganizationCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        bound.Contains("Superuser") || Command is "Rename-QuayOrganization" or "Request-QuayOwnership"
            ? FromListing(session, "all organizations", client => client.Organizations.ListAll(), organization => organization.Name)
            : Of(session);

    internal static IReadOnlyList<string> Of(QuaySession session) =>
        FromList(session, "organizations", (client, token) => client.Organizations.ListOwnAsync(token), organization => organization.Name);
}

/// <summary>Completes namespaces: the user's own and those of the user's organizations.</summary>
public sealed class NamespaceCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) => Of(session);

    internal static IReadOnlyList<string> Of(QuaySession session) =>
        session.User is null ? OrganizationCompleter.Of(session) : [.. OrganizationCompleter.Of(session), session.User];
}

/// <summary>Completes full names of repositories: first the namespace, then, behind the slash, the name.</summary>
public sealed class RepositoryCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        int slash = word.IndexOf('/');
        if (slash < 0)
        {
            return NamespaceCompleter.Of(session).Select(ns => ns + "/").ToArray();
        }

        string ns = word.Substring(0, slash);
        return FromListing(
            session,
            "repositories of " + ns,
            client => client.Repositories.List(new RepositoryQuery { Namespace = ns }),
            repository => repository.Repository);
    }
}

/// <summary>Completes the tags of the repository that is typed already: those that are there, or that can be restored.</summary>
public sealed class TagCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        if (Bound(bound, "Repository") is not { } repository)
        {
            return [];
        }

        return Command == "Restore-QuayTag"
            ? List(session, repository, "earlier tags of ", new TagQuery { History = true }, tag => tag.IsEnded ? tag.Name : string.Empty)
                .Where(name => name.Length > 0).Distinct().ToArray()
            : List(session, repository, "tags of ", new TagQuery(), tag => tag.Name);
    }

    private static IReadOnlyList<string> List(QuaySession session, string repository, string kind, TagQuery query, Func<QuayTag, string> name) =>
        FromListing(session, kind + repository, client => client.Tags.List(RepositoryName.Parse(repository), query), name);
}

/// <summary>Completes the robots of the organization that is typed already, or of the user.</summary>
public sealed class RobotCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        string? organization = Namespace(bound);
        organization = organization == session.User ? null : organization;
        // Whoever began with the full name goes on with it.
        bool full = word.IndexOf('+') >= 0;
        return FromListing(
            session,
            $"robots of {organization} {full}",
            client => client.Robots.List(full ? word.Split('+')[0] : organization, false, false),
            robot => full ? robot.Name : robot.ShortName);
    }
}
