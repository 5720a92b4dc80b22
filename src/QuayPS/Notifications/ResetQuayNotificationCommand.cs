using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Resets the number of failures of a notification, so that the registry sends it again.</summary>
[Cmdlet(VerbsCommon.Reset, "QuayNotification", SupportsShouldProcess = true)]
[OutputType(typeof(QuayNotification))]
public sealed class ResetQuayNotificationCommand : NotificationChangeCmdlet
{
    /// <summary>Writes the notification.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Change(Place place, string uuid, string subject) => Send(
        subject,
        "Reset failures",
        token => Client.Notifications.ResetAsync(place, uuid, token),
        token => Client.Notifications.GetAsync(place, uuid, token),
        PassThru);
}
