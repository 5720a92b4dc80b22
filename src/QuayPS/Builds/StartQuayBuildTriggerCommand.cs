using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Starts a build by a build trigger.</summary>
[Cmdlet(VerbsLifecycle.Start, "QuayBuildTrigger", SupportsShouldProcess = true, DefaultParameterSetName = "Branch")]
[OutputType(typeof(QuayBuild))]
public sealed class StartQuayBuildTriggerCommand : BuildStartCmdlet
{
    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Repository { get; set; } = [];

    /// <summary>The identifier of the build trigger.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TriggerId")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(BuildTriggerCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = [];

    /// <summary>The branch to build; the default branch of the source if it is left out.</summary>
    [Parameter(ParameterSetName = "Branch")]
    [ValidateNotNullOrEmpty]
    public string? Branch { get; set; }

    /// <summary>The commit to build: its hash, or the first seven digits of it or more. Required for sources of plain git.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Commit")]
    [ValidatePattern("^[A-Fa-f0-9]{7,}$")]
    public string Commit { get; set; } = string.Empty;

    /// <summary>The branch or tag to build, as git names it: <c>refs/heads/main</c>, <c>refs/tags/v1.0</c>.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Ref")]
    [ValidateNotNullOrEmpty]
    public string Ref { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Id[0];

    private protected override void Execute()
    {
        RepositoryName repository = RepositoryName.Parse(Repository[0]);
        string id = Id[0];
        BuildSource? source = ParameterSetName switch
        {
            "Commit" => BuildSource.Commit(Commit),
            "Ref" => BuildSource.Ref(Ref),
            _ => Branch is null ? null : BuildSource.Branch(Branch),
        };
        string what = ParameterSetName switch
        {
            "Commit" => "commit " + Commit,
            "Ref" => Ref,
            _ => Branch is null ? "the default branch" : "branch " + Branch,
        };
        SendStart($"Build trigger '{id}' of repository '{repository}'", "Build " + what, token => Client.BuildTriggers.StartAsync(repository, id, source, token));
    }
}
