using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Stars a repository for the user of the session.</summary>
[Cmdlet(VerbsCommon.Add, "QuayRepositoryStar", SupportsShouldProcess = true)]
[OutputType(typeof(QuayRepository))]
public sealed class AddQuayRepositoryStarCommand : RepositoryCmdlet
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
            token => Client.Repositories.GetAsync(name, token),
            PassThru);
    }
}
