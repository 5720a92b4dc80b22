using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Stars a repository for the session's user.</summary>
[Cmdlet(VerbsCommon.Add, "QuayRepositoryStar", SupportsShouldProcess = true)]
[OutputType(typeof(QuayRepository))]
public sealed class AddQuayRepositoryStarCommand : RepositoryChangeCmdlet
{
    /// <summary>Writes the repository.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute()
    {
        RepositoryName name = RepositoryName;
        Send(
            Display,
            "Star",
            token => Client.Stars.AddAsync(name, token),
            token => Client.Repositories.GetAsync(name, false, false, token),
            PassThru);
    }
}
