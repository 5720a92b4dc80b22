using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Deletes a repository with all its tags.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayRepository", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayRepositoryCommand : RepositoryCmdlet
{
    private protected override void Execute()
    {
        RepositoryName name = RepositoryName;
        Send(Display + " with all its tags", "Remove", token => Client.Repositories.DeleteAsync(name, token));
    }
}
