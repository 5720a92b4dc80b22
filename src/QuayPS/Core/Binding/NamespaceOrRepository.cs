using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Reads -Organization and -Repository of cmdlets for objects of an organization, of a repository or of the session's user.</summary>
internal static class NamespaceOrRepository
{
    /// <summary>Returns the place that the parameters name; the namespace of the session's user if neither is specified.</summary>
    /// <param name="invocation">The call, which shows whether an empty parameter was specified.</param>
    /// <param name="piped">The object from the pipeline.</param>
    /// <param name="knowsItself">Whether that object is one of this module with both properties, so that empty ones stand for the user.</param>
    /// <param name="organization">The value of -Organization.</param>
    /// <param name="repository">The value of -Repository.</param>
    /// <exception cref="ArgumentException">Both are specified, or one is specified and empty.</exception>
    public static Place Parse(InvocationInfo invocation, PSObject? piped, bool knowsItself, string[]? organization, string[]? repository)
    {
        (string? organizationName, string? repositoryName) = (organization.ItemName(), repository.ItemName());
        if (organizationName is not null && repositoryName is not null)
        {
            throw new ArgumentException($"Both organization '{organizationName}' and repository '{repositoryName}' are specified. Specify -Organization or -Repository.");
        }

        // An empty variable or column must not make the user's own namespace the target.
        bool isSpecified = piped is not null || invocation.BoundParameters.ContainsKey("Organization") || invocation.BoundParameters.ContainsKey("Repository");
        return organizationName is not null ? Place.Organization(organizationName)
            : repositoryName is not null ? Place.Repository(RepositoryName.Parse(repositoryName))
            : isSpecified && !knowsItself ? throw new ArgumentException("The organization or repository is empty. Specify one, or omit both -Organization and -Repository for your own namespace.")
            : Place.CurrentUser;
    }

    /// <summary>Returns the UUID of this item, for cmdlets that require one.</summary>
    /// <param name="uuid">The value of -Uuid.</param>
    /// <param name="parent">The noun for the object that text from the pipeline names if neither parameter is specified: <c>organization</c>.</param>
    /// <exception cref="ArgumentException">The UUID is not specified.</exception>
    public static string RequireUuid(string[]? uuid, string parent) => uuid.ItemName()
        ?? throw new ArgumentException($"Specify -Uuid. Text from the pipeline names the {parent} unless -Organization or -Repository is specified.");
}
