using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Stops a build that no builder has begun yet.</summary>
[Cmdlet(VerbsLifecycle.Stop, "QuayBuild", SupportsShouldProcess = true)]
[OutputType(typeof(QuayBuild))]
public sealed class StopQuayBuildCommand : QuayItemCmdlet
{
    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    /// <summary>The build.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(BuildCompleter))]
    [ValidateNotNullOrEmpty]
    public string Id { get; set; } = string.Empty;

    /// <summary>Writes the build as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? ErrorTarget => Id;

    private protected override void Execute()
    {
        RepositoryName repository = RepositoryName.Parse(Repository);
        string id = Id;
        Send(
            $"Build '{id}' of repository '{repository}'",
            "Stop",
            token => Client.Builds.CancelAsync(repository, id, token),
            token => Client.Builds.GetAsync(repository, id, token),
            PassThru);
    }
}
