using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Removes the star of the session's user from a repository.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayRepositoryStar", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayRepositoryStarCommand : RepositoryCmdlet
{
    private protected override void Execute()
    {
        RepositoryName name = RepositoryName;
        Send(Display, "Remove the star", token => Client.Stars.DeleteAsync(name, token));
    }
}
