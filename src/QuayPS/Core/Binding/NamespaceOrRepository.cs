using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>What belongs to an organization, to a repository or, where neither is named, to the session's user.</summary>
internal static class NamespaceOrRepository
{
    /// <summary>Takes the one that was given.</summary>
    /// <param name="invocation">Tells whether a parameter is empty or was left out.</param>
    /// <param name="piped">The object from the pipeline.</param>
    /// <param name="knowsItself">Whether that object says by itself where it belongs.</param>
    /// <param name="organization">The parameter -Organization.</param>
    /// <param name="repository">The parameter -Repository.</param>
    /// <returns>The one that was given; without one, the namespace of the session's user.</returns>
    public static Place Parse(
        InvocationInfo invocation, PSObject? piped, bool knowsItself, string? organization, string? repository)
    {
        (organization, repository) = (organization.NullIfEmpty(), repository.NullIfEmpty());
        if (organization is not null && repository is not null)
        {
            throw new ArgumentException($"Is organization '{organization}' meant, or repository '{repository}'? Give one of -Organization and -Repository.");
        }

        // What was to be somewhere else must not end in the user's own namespace.
        bool named = piped is not null || invocation.BoundParameters.ContainsKey("Organization") || invocation.BoundParameters.ContainsKey("Repository");
        return organization is not null ? Place.Organization(organization)
            : repository is not null ? Place.Repository(RepositoryName.Parse(repository))
            : named && !knowsItself ? throw new ArgumentException("The organization or repository is empty. For your own namespace leave both -Organization and -Repository out.")
            : Place.CurrentUser;
    }
}
