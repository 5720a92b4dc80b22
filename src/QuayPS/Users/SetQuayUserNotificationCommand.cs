using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Dismisses notifications that the registry's web pages show to the session's user, or shows them again.</summary>
[Cmdlet(VerbsCommon.Set, "QuayUserNotification", SupportsShouldProcess = true)]
[OutputType(typeof(QuayUserNotification))]
public sealed class SetQuayUserNotificationCommand : QuayItemCmdlet
{
    /// <summary>The identifier of the notification.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(UserNotificationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Uuid { get; set; } = [];

    /// <summary>Dismisses the notification; with <c>-Dismissed:$false</c> shows it again.</summary>
    [Parameter]
    public SwitchParameter Dismissed { get; set; }

    /// <summary>Writes the changed notification.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? ErrorTarget => Uuid[0];

    private protected override void Execute()
    {
        MyInvocation.RequireAny(nameof(Dismissed));
        Send(
            UserNotificationsApi.Subject(Uuid[0]).Capitalize(),
            Dismissed ? "Dismiss" : "Show again",
            token => Client.UserNotifications.ChangeAsync(Uuid[0], Dismissed, token),
            PassThru);
    }
}
