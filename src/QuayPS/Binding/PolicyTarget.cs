using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Reads where a policy holds from the parameters that may say so.</summary>
internal static class PolicyTarget
{
    /// <summary>Takes the one that was given; without one, the namespace of the session's user.</summary>
    /// <param name="invocation">Tells whether a parameter is empty or was left out.</param>
    /// <param name="piped">The object from the pipeline; a policy says by itself where it holds.</param>
    /// <param name="organization">The parameter -Organization.</param>
    /// <param name="repository">The parameter -Repository.</param>
    public static PolicyScope Parse(InvocationInfo invocation, PSObject? piped, string? organization, string? repository)
    {
        (organization, repository) = (organization.NullIfEmpty(), repository.NullIfEmpty());
        if (organization is not null && repository is not null)
        {
            throw new ArgumentException($"Is organization '{organization}' meant, or repository '{repository}'? Give one of -Organization and -Repository.");
        }

        if (organization is not null)
        {
            return PolicyScope.Organization(organization);
        }

        if (repository is not null)
        {
            return PolicyScope.Repository(RepositoryName.Parse(repository));
        }

        // What was to be somewhere else must not end in the user's own namespace.
        bool named = invocation.BoundParameters.ContainsKey("Organization") || invocation.BoundParameters.ContainsKey("Repository");
        return piped?.BaseObject is QuayPolicy || (piped is null && !named)
            ? PolicyScope.CurrentUser
            : throw new ArgumentException("The organization or repository is empty. For your own namespace leave both -Organization and -Repository out.");
    }

    /// <summary>What an error is about.</summary>
    public static string? Label(string? organization, string? repository) => repository.NullIfEmpty() ?? organization.NullIfEmpty();
}
