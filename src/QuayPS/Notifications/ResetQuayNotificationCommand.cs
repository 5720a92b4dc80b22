using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Lets a notification be sent again that failed so often that the registry gave it up.</summary>
[Cmdlet(VerbsCommon.Reset, "QuayNotification", SupportsShouldProcess = true)]
[OutputType(typeof(QuayNotification))]
public sealed class ResetQuayNotificationCommand : NotificationChangeCmdlet
{
    /// <summary>Writes the notification as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Change(Place place, string uuid, string display) => Send(
        display,
        "Forget the failures",
        token => Client.Notifications.ResetAsync(place, uuid, token),
        token => Client.Notifications.GetAsync(place, uuid, token),
        PassThru);
}
