using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Lets a notification be sent with made-up content.</summary>
[Cmdlet(VerbsDiagnostic.Test, "QuayNotification", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class TestQuayNotificationCommand : NotificationChangeCmdlet
{
    private protected override void Change(Place place, string uuid, string display) =>
        Send(display, "Send it with made-up content", token => Client.Notifications.TestAsync(place, uuid, token));
}
