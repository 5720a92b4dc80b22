using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates a message that the registry's web pages show to everybody.</summary>
[Cmdlet(VerbsCommon.New, "QuayMessage", SupportsShouldProcess = true)]
[OutputType(typeof(QuayMessage))]
public sealed class NewQuayMessageCommand : QuayItemCmdlet
{
    /// <summary>The text of the message.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[] Content { get; set; } = [];

    /// <summary>The severity: Info by default.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public QuayMessageSeverity Severity { get; set; }

    /// <summary>The format of the text: text/plain by default, or text/markdown.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateSet("text/plain", "text/markdown")]
    public string MediaType { get; set; } = "text/plain";

    private protected override object? ErrorTarget => Content[0];

    private protected override void Execute() =>
        Send($"Message '{Content[0]}'", "Create", token => Client.Messages.CreateAsync(Content[0], Severity, MediaType, token));
}
