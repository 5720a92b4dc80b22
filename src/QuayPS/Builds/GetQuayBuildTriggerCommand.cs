using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the build triggers of a repository.</summary>
[Cmdlet(VerbsCommon.Get, "QuayBuildTrigger")]
[OutputType(typeof(QuayBuildTrigger))]
public sealed class GetQuayBuildTriggerCommand : RepositoryCmdlet
{
    /// <summary>The identifier of the build trigger; all triggers of the repository if it is left out.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true)]
    [Alias("TriggerId")]
    [Each(Of = nameof(Repository))]
    [NameText]
    [ArgumentCompleter(typeof(BuildTriggerCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Id { get; set; }

    private protected override object? ErrorTarget => Id?[0] ?? Repository[0];

    private protected override Task ReadAsync(ItemOutput output)
    {
        RepositoryName repository = RepositoryName;
        return output.WriteOneOrAllAsync(
            Id?[0], id => Client.BuildTriggers.GetAsync(repository, id, StopToken), () => Client.BuildTriggers.ListAsync(repository, StopToken));
    }
}
