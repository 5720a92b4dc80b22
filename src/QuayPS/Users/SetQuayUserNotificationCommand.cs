using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Puts away what the registry's pages tell the session's user, or shows it again.</summary>
[Cmdlet(VerbsCommon.Set, "QuayUserNotification", SupportsShouldProcess = true)]
[OutputType(typeof(QuayUserNotification))]
public sealed class SetQuayUserNotificationCommand : QuayItemCmdlet
{
    /// <summary>Which notification.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [Alias("Id")]
    [ArgumentCompleter(typeof(UserNotificationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Uuid { get; set; } = string.Empty;

    /// <summary>Puts it away; with <c>-Dismissed:$false</c> it is shown again.</summary>
    [Parameter]
    public SwitchParameter Dismissed { get; set; }

    /// <summary>Writes the notification as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? ErrorTarget => Uuid;

    private protected override void Execute()
    {
        string uuid = Uuid;
        bool dismissed = MyInvocation.Flag(nameof(Dismissed))
            ?? throw new ArgumentException("There is nothing to change. Give -Dismissed, or -Dismissed:$false.");
        Send($"Notification '{uuid}'", dismissed ? "Dismiss" : "Show again", token => Client.UserNotifications.ChangeAsync(uuid, dismissed, token), PassThru);
    }
}
