using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Switches a build trigger on or off.</summary>
[Cmdlet(VerbsCommon.Set, "QuayBuildTrigger", SupportsShouldProcess = true)]
[OutputType(typeof(QuayBuildTrigger))]
public sealed class SetQuayBuildTriggerCommand : BuildTriggerCmdlet
{
    /// <summary>Whether it starts builds: <c>-Enabled</c>, or <c>-Enabled:$false</c> to switch it off.</summary>
    [Parameter(Mandatory = true)]
    public SwitchParameter Enabled { get; set; }

    /// <summary>Writes the trigger as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute()
    {
        RepositoryName repository = RepositoryName;
        Send(
            Display,
            Enabled ? "Switch on" : "Switch off",
            token => Client.BuildTriggers.SetEnabledAsync(repository, TriggerId, Enabled, token),
            token => Client.BuildTriggers.GetAsync(repository, TriggerId, token),
            PassThru);
    }
}
