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
    public static PolicyScope Parse(InvocationInfo invocation, PSObject? piped, string? organization, string? repository) =>
        NamespaceOrRepository.Parse(invocation, piped, piped?.BaseObject is QuayPolicy, organization, repository) switch
        {
            { Repository: { } name } => PolicyScope.Repository(name),
            { Organization: { } name } => PolicyScope.Organization(name),
            _ => PolicyScope.CurrentUser,
        };

    /// <summary>What an error is about.</summary>
    public static string? Label(string? organization, string? repository) => repository.NullIfEmpty() ?? organization.NullIfEmpty();
}
