using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Cancels a build that has not started yet.</summary>
[Cmdlet(VerbsLifecycle.Stop, "QuayBuild", SupportsShouldProcess = true)]
[OutputType(typeof(QuayBuild))]
public sealed class StopQuayBuildCommand : RepositoryItemCmdlet
{
    /// <summary>The identifier of the build.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(BuildCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = [];

    /// <summary>Writes the build after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? ErrorTarget => Id[0];

    private protected override void Execute()
    {
        RepositoryName repository = RepositoryName;
        string id = Id[0];
        Send(
            $"Build '{id}' of repository '{repository}'",
            "Stop",
            token => Client.Builds.CancelAsync(repository, id, token),
            token => Client.Builds.GetAsync(repository, id, token),
            PassThru);
    }
}
