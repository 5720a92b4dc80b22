using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets what the registry's pages tell the session's user.</summary>
[Cmdlet(VerbsCommon.Get, "QuayUserNotification")]
[OutputType(typeof(QuayUserNotification))]
public sealed class GetQuayUserNotificationCommand : SessionCmdlet
{
    /// <summary>The one notification to read, also where it was put away.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [Alias("Id")]
    [ArgumentCompleter(typeof(UserNotificationCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Uuid { get; set; }

    private protected override object? ErrorTarget => Uuid;

    private protected override void Execute()
    {
        if (Uuid is null)
        {
            WriteListing(Client.UserNotifications.List(), "Notifications");
        }
        else
        {
            WriteObject(Await(Client.UserNotifications.GetAsync(Uuid, StopToken)));
        }
    }
}
