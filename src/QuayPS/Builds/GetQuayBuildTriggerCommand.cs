using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the build triggers of a repository.</summary>
[Cmdlet(VerbsCommon.Get, "QuayBuildTrigger")]
[OutputType(typeof(QuayBuildTrigger))]
public sealed class GetQuayBuildTriggerCommand : SessionCmdlet
{
    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    /// <summary>The build trigger; without one all are listed.</summary>
    [Parameter(Position = 1)]
    [Alias("TriggerId")]
    [ArgumentCompleter(typeof(BuildTriggerCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Id { get; set; }

    private protected override object? ErrorTarget => Id ?? Repository;

    private protected override void Execute()
    {
        RepositoryName repository = RepositoryName.Parse(Repository);
        if (Id is null)
        {
            WriteObject(Await(Client.BuildTriggers.ListAsync(repository, StopToken)), enumerateCollection: true);
        }
        else
        {
            WriteObject(Await(Client.BuildTriggers.GetAsync(repository, Id, StopToken)));
        }
    }
}
