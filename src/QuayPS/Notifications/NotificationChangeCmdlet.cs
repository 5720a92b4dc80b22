using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// A cmdlet that changes a notification which is there. There are no parameter sets: notifications along the pipeline
/// have the properties of all of them, and most are empty.
/// </summary>
public abstract class NotificationChangeCmdlet : QuayItemCmdlet
{
    private protected NotificationChangeCmdlet()
    {
    }

    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    public string? Repository { get; set; }

    /// <summary>Which one.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(NotificationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Uuid { get; set; } = string.Empty;

    /// <summary>The organization.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    public string? Organization { get; set; }

    /// <summary>The object from the pipeline; a notification says by itself whose it is.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override object? ErrorTarget => Uuid;

    private protected sealed override void Execute()
    {
        Place place = NamespaceOrRepository.Parse(MyInvocation, InputObject, InputObject?.BaseObject is QuayNotification, Organization, Repository);
        Change(place, Uuid, $"Notification '{Uuid}' of {place}");
    }

    /// <summary>Sends the change of one notification.</summary>
    /// <param name="place">Whose it is.</param>
    /// <param name="uuid">Which one.</param>
    /// <param name="display">The notification as prompts name it.</param>
    private protected abstract void Change(Place place, string uuid, string display);
}
