using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the state of builds (getRepoBuildStatus).</summary>
[Cmdlet(VerbsCommon.Get, "QuayBuildStatus", DefaultParameterSetName = RepositorySet)]
[OutputType(typeof(QuayBuild))]
public sealed class GetQuayBuildStatusCommand : BuildCmdlet
{
    private protected override async Task ReadAsync(ItemOutput output) => output.Write(await Client.Builds.GetStatusAsync(RepositoryName, BuildId, StopToken));
}
