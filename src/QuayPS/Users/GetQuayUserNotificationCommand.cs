using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the notifications that the registry's web pages show to the session's user.</summary>
[Cmdlet(VerbsCommon.Get, "QuayUserNotification")]
[OutputType(typeof(QuayUserNotification))]
public sealed class GetQuayUserNotificationCommand : QuayItemCmdlet
{
    /// <summary>The identifier of a notification, which may be dismissed; all that are not dismissed if none is given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(UserNotificationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Uuid { get; set; }

    private protected override object? ErrorTarget => Uuid?[0];

    private protected override async Task ReadAsync(ItemOutput output)
    {
        if (Uuid is null)
        {
            await output.WriteListingAsync(Client.UserNotifications.List(), "Notifications");
        }
        else
        {
            output.Write(await Client.UserNotifications.GetAsync(Uuid[0], StopToken));
        }
    }
}
