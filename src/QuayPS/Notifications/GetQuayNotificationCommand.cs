using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the notifications of a repository, of an organization or, without either, of the session's user.</summary>
[Cmdlet(VerbsCommon.Get, "QuayNotification")]
[OutputType(typeof(QuayNotification))]
public sealed class GetQuayNotificationCommand : NotificationCmdlet
{
    /// <summary>The UUID of the notification to read; all notifications if not specified.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each(Of = nameof(Repository), Or = nameof(Organization))]
    [NameText]
    [ArgumentCompleter(typeof(NotificationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Uuid { get; set; }

    private protected override object? ErrorTarget => Uuid.ItemName() ?? base.ErrorTarget;

    private protected override Task ReadAsync(ItemOutput output)
    {
        Place place = Place;
        return output.WriteOneOrAllAsync(
            Uuid.ItemName(), uuid => Client.Notifications.GetAsync(place, uuid, StopToken), () => Client.Notifications.ListAsync(place, StopToken));
    }
}
