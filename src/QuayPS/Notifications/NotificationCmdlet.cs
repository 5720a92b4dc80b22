using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// A cmdlet that reads or changes notifications of a repository, an organization or the session's user. There are no
/// parameter sets: a notification from the pipeline has the properties of all of them, most of them empty.
/// </summary>
public abstract class NotificationCmdlet : QuayItemCmdlet
{
    private protected NotificationCmdlet()
    {
    }

    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    public string[]? Repository { get; set; }

    /// <summary>The organization.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    public string[]? Organization { get; set; }

    /// <summary>The object from the pipeline; a notification without a repository and an organization is one of the user.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override object? ErrorTarget => Repository.ItemName() ?? Organization.ItemName();

    /// <summary>The repository, organization or user that the notification belongs to.</summary>
    private protected Place Place => NamespaceOrRepository.Parse(
        MyInvocation, InputObject, InputObject?.BaseObject is QuayNotification, Organization, Repository);
}
