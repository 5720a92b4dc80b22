using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Takes the star of the session's user from a repository.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayRepositoryStar", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayRepositoryStarCommand : RepositoryChangeCmdlet
{
    private protected override void Execute()
    {
        RepositoryName name = RepositoryName;
        Send(Display, "Take the star away", token => Client.Stars.DeleteAsync(name, token));
    }
}
