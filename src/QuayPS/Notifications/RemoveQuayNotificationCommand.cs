using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Deletes a notification.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayNotification", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayNotificationCommand : NotificationChangeCmdlet
{
    private protected override void Change(Place place, string uuid, string subject) =>
        Send(subject, "Remove", token => Client.Notifications.DeleteAsync(place, uuid, token));
}
