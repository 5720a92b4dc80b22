using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates an app token of the session's user and returns it with its token code.</summary>
[Cmdlet(VerbsCommon.New, "QuayAppToken", SupportsShouldProcess = true)]
[OutputType(typeof(QuayAppToken))]
public sealed class NewQuayAppTokenCommand : QuayItemCmdlet
{
    /// <summary>What it is for. The registry takes the same title twice.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string Title { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Title;

    private protected override void Execute()
    {
        string title = Title;
        Send($"App token '{title}'", "Create", token => Client.AppTokens.CreateAsync(title, token));
    }
}
