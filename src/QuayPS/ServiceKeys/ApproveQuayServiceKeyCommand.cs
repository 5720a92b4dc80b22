using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Approves a key that a service registered itself.</summary>
[Cmdlet(VerbsLifecycle.Approve, "QuayServiceKey", SupportsShouldProcess = true)]
[OutputType(typeof(QuayServiceKey))]
public sealed class ApproveQuayServiceKeyCommand : ServiceKeyChangeCmdlet
{
    /// <summary>Notes to store with the approval.</summary>
    [Parameter(Position = 1)]
    public string? Notes { get; set; }

    /// <summary>Writes the key after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute() => Send(
        Display,
        "Approve",
        token => Client.ServiceKeys.ApproveAsync(Kid[0], Notes.NullIfEmpty(), token),
        token => Client.ServiceKeys.GetAsync(Kid[0], token),
        PassThru);
}
