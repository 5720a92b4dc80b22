using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets what the service behind a build trigger offers: its namespaces, their repositories, Dockerfiles, branches and tags.</summary>
[Cmdlet(VerbsCommon.Get, "QuayBuildTriggerSource", DefaultParameterSetName = "Namespace")]
[OutputType(typeof(QuayBuildTriggerSource))]
public sealed class GetQuayBuildTriggerSourceCommand : SessionCmdlet
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

    /// <summary>Lists the repositories of this namespace of the service.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Repository")]
    [ValidateNotNullOrEmpty]
    public string SourceNamespace { get; set; } = string.Empty;

    /// <summary>Lists the Dockerfiles of this repository of the service.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Dockerfile")]
    [ValidateNotNullOrEmpty]
    public string BuildSource { get; set; } = string.Empty;

    /// <summary>Lists the branches and tags that a trigger which is set up can build.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Branch")]
    public SwitchParameter Refs { get; set; }

    private protected override object? ErrorTarget => Id;

    private protected override void Execute()
    {
        RepositoryName repository = RepositoryName.Parse(Repository);
        BuildTriggerSourcesApi sources = Client.BuildTriggerSources;
        WriteObject(Await(ParameterSetName switch
        {
            "Repository" => sources.ListRepositoriesAsync(repository, Id, SourceNamespace, StopToken),
            "Dockerfile" => sources.ListDockerfilesAsync(repository, Id, BuildSource, StopToken),
            "Branch" => sources.ListRefsAsync(repository, Id, StopToken),
            _ => sources.ListNamespacesAsync(repository, Id, StopToken),
        }), enumerateCollection: true);
    }
}
