using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Lets a service use the key that it has brought along.</summary>
[Cmdlet(VerbsLifecycle.Approve, "QuayServiceKey", SupportsShouldProcess = true)]
[OutputType(typeof(QuayServiceKey))]
public sealed class ApproveQuayServiceKeyCommand : ServiceKeyChangeCmdlet
{
    /// <summary>Why.</summary>
    [Parameter(Position = 1)]
    public string? Notes { get; set; }

    /// <summary>Writes the key as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute()
    {
        (string kid, string? notes) = (Kid, Notes.NullIfEmpty());
        Send(
            Display,
            "Approve",
            token => Client.ServiceKeys.ApproveAsync(kid, notes, token),
            token => Client.ServiceKeys.GetAsync(kid, token),
            PassThru);
    }
}
