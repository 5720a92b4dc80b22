using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Requests a notification with sample content.</summary>
[Cmdlet(VerbsDiagnostic.Test, "QuayNotification", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class TestQuayNotificationCommand : NotificationChangeCmdlet
{
    private protected override void Change(Place place, string uuid, string subject) =>
        Send(subject, "Send with sample content", token => Client.Notifications.TestAsync(place, uuid, token));
}
