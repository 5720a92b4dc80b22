using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Deletes a build trigger; pushes to the source no longer start builds.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayBuildTrigger", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayBuildTriggerCommand : BuildTriggerCmdlet
{
    private protected override void Execute()
    {
        RepositoryName repository = RepositoryName;
        Send(Display, "Remove", token => Client.BuildTriggers.DeleteAsync(repository, TriggerId, token));
    }
}
