using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Reads whose notifications are meant from the parameters that may say so.</summary>
internal static class NotificationPlace
{
    /// <summary>Takes the one that was given; without one, the namespace of the session's user.</summary>
    /// <param name="invocation">Tells whether a parameter is empty or was left out.</param>
    /// <param name="piped">The object from the pipeline; a notification says by itself whose it is.</param>
    /// <param name="organization">The parameter -Organization.</param>
    /// <param name="repository">The parameter -Repository.</param>
    public static NotificationScope Parse(InvocationInfo invocation, PSObject? piped, string? organization, string? repository) =>
        NamespaceOrRepository.Parse(invocation, piped, piped?.BaseObject is QuayNotification, organization, repository) switch
        {
            { Repository: { } name } => NotificationScope.Repository(name),
            { Organization: { } name } => NotificationScope.Organization(name),
            _ => NotificationScope.CurrentUser,
        };
}
