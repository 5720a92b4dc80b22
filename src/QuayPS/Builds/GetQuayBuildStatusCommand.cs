using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets how far a build is.</summary>
[Cmdlet(VerbsCommon.Get, "QuayBuildStatus", DefaultParameterSetName = RepositorySet)]
[OutputType(typeof(QuayBuild))]
public sealed class GetQuayBuildStatusCommand : BuildCmdlet
{
    private protected override void Execute() => WriteObject(Await(Client.Builds.GetStatusAsync(RepositoryName, Id, StopToken)));
}
