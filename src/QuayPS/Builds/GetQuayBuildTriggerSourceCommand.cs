using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the namespaces, repositories, Dockerfiles, branches and tags that the service of a build trigger has.</summary>
[Cmdlet(VerbsCommon.Get, "QuayBuildTriggerSource", DefaultParameterSetName = "Namespace")]
[OutputType(typeof(QuayBuildTriggerSource))]
public sealed class GetQuayBuildTriggerSourceCommand : BuildTriggerCmdlet
{
    /// <summary>Lists the repositories of this namespace of the service.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Repository")]
    [ValidateNotNullOrEmpty]
    public string SourceNamespace { get; set; } = string.Empty;

    /// <summary>Lists the Dockerfiles of this repository of the service.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Dockerfile")]
    [ValidateNotNullOrEmpty]
    public string BuildSource { get; set; } = string.Empty;

    /// <summary>Lists the branches and tags that a completely set up trigger can build.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Branch")]
    public SwitchParameter Refs { get; set; }

    private protected override async Task ReadAsync(ItemOutput output)
    {
        RepositoryName repository = RepositoryName;
        BuildTriggerSourcesApi sources = Client.BuildTriggerSources;
        output.Write(await (ParameterSetName switch
        {
            "Repository" => sources.ListRepositoriesAsync(repository, TriggerId, SourceNamespace, StopToken),
            "Dockerfile" => sources.ListDockerfilesAsync(repository, TriggerId, BuildSource, StopToken),
            "Branch" => sources.ListRefsAsync(repository, TriggerId, StopToken),
            _ => sources.ListNamespacesAsync(repository, TriggerId, StopToken),
        }));
    }
}
