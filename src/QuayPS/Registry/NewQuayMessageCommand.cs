using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Shows a message to everybody who uses the registry's pages.</summary>
[Cmdlet(VerbsCommon.New, "QuayMessage", SupportsShouldProcess = true)]
[OutputType(typeof(QuayMessage))]
public sealed class NewQuayMessageCommand : QuayItemCmdlet
{
    /// <summary>The text.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string Content { get; set; } = string.Empty;

    /// <summary>How serious it is. Info unless set.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public QuayMessageSeverity Severity { get; set; }

    /// <summary>How the text is written: text/plain unless set, or text/markdown.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateSet("text/plain", "text/markdown")]
    public string MediaType { get; set; } = "text/plain";

    private protected override object? ErrorTarget => Content;

    private protected override void Execute()
    {
        (string content, QuayMessageSeverity severity, string mediaType) = (Content, Severity, MediaType);
        Send($"Message '{content}'", "Create", token => Client.Messages.CreateAsync(content, severity, mediaType, token));
    }
}
