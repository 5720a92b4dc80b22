using System.Management.Automation;

namespace QuayPS;

/// <summary>Takes a message away from the registry's pages.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayMessage", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayMessageCommand : QuayItemCmdlet
{
    /// <summary>Which one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(MessageCompleter))]
    [ValidateNotNullOrEmpty]
    public string Uuid { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Uuid;

    private protected override void Execute()
    {
        string uuid = Uuid;
        Send($"Message '{uuid}'", "Remove", token => Client.Messages.RemoveAsync(uuid, token));
    }
}
