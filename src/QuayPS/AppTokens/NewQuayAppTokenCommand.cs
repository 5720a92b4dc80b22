using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates an app token of the session's user and writes it with its token code.</summary>
[Cmdlet(VerbsCommon.New, "QuayAppToken", SupportsShouldProcess = true)]
[OutputType(typeof(QuayAppToken))]
public sealed class NewQuayAppTokenCommand : QuayItemCmdlet
{
    /// <summary>The title, which need not be unique.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[] Title { get; set; } = [];

    private protected override object? ErrorTarget => Title[0];

    private protected override void Execute() => Send($"App token '{Title[0]}'", "Create", token => Client.AppTokens.CreateAsync(Title[0], token));
}
