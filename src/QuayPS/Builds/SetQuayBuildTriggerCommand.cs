using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Enables or disables a build trigger.</summary>
[Cmdlet(VerbsCommon.Set, "QuayBuildTrigger", SupportsShouldProcess = true)]
[OutputType(typeof(QuayBuildTrigger))]
public sealed class SetQuayBuildTriggerCommand : BuildTriggerCmdlet
{
    /// <summary>Enables the trigger; <c>-Enabled:$false</c> disables it.</summary>
    [Parameter(Mandatory = true)]
    public SwitchParameter Enabled { get; set; }

    /// <summary>Writes the changed trigger.</summary>
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
