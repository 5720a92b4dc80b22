using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that changes, tests or removes an existing notification.</summary>
public abstract class NotificationChangeCmdlet : NotificationCmdlet
{
    private protected NotificationChangeCmdlet()
    {
    }

    /// <summary>The UUID of the notification.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each(Of = nameof(Repository), Or = nameof(Organization))]
    [NameText]
    [ArgumentCompleter(typeof(NotificationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Uuid { get; set; }

    private protected override object? ErrorTarget => Uuid.ItemName() ?? base.ErrorTarget;

    private protected sealed override void Execute()
    {
        Place place = Place;
        string uuid = NamespaceOrRepository.RequireUuid(Uuid, "repository");
        Change(place, uuid, $"Notification '{uuid}' of {place}");
    }

    /// <summary>Sends the change of one notification.</summary>
    /// <param name="place">The repository, organization or user that the notification belongs to.</param>
    /// <param name="uuid">The UUID of the notification.</param>
    /// <param name="subject">The notification as prompts name it.</param>
    private protected abstract void Change(Place place, string uuid, string subject);
}
