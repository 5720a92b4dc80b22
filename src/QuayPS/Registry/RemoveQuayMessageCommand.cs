using System.Management.Automation;

namespace QuayPS;

/// <summary>Removes a message from the registry's web pages.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayMessage", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayMessageCommand : QuayItemCmdlet
{
    /// <summary>The UUID of the message.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(MessageCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Uuid { get; set; } = [];

    private protected override object? ErrorTarget => Uuid[0];

    private protected override void Execute() =>
        Send($"Message '{Uuid[0]}'", "Remove", token => Client.Messages.RemoveAsync(Uuid[0], token));
}
