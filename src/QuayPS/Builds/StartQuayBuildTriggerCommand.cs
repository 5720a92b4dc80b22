using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Lets a build trigger start a build now.</summary>
[Cmdlet(VerbsLifecycle.Start, "QuayBuildTrigger", SupportsShouldProcess = true, DefaultParameterSetName = "Branch")]
[OutputType(typeof(QuayBuild))]
public sealed class StartQuayBuildTriggerCommand : BuildStartCmdlet
{
    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    /// <summary>The build trigger.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("TriggerId")]
    [ArgumentCompleter(typeof(BuildTriggerCompleter))]
    [ValidateNotNullOrEmpty]
    public string Id { get; set; } = string.Empty;

    /// <summary>The branch to build; the source's default branch unless set.</summary>
    [Parameter(ParameterSetName = "Branch")]
    [ValidateNotNullOrEmpty]
    public string? Branch { get; set; }

    /// <summary>The commit to build, or its beginning: for sources of plain git, which need it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Commit")]
    [ValidatePattern("^[A-Fa-f0-9]{7,}$")]
    public string Commit { get; set; } = string.Empty;

    /// <summary>The branch or tag to build, as git names it: <c>refs/heads/main</c>, <c>refs/tags/v1.0</c>.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Ref")]
    [ValidateNotNullOrEmpty]
    public string Ref { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Id;

    private protected override void Execute()
    {
        RepositoryName repository = RepositoryName.Parse(Repository);
        string id = Id;
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
        Start($"Build trigger '{id}' of repository '{repository}'", "Build " + what, token => Client.BuildTriggers.StartAsync(repository, id, source, token));
    }
}
