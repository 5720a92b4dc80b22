using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets whether the registry is set up.</summary>
[Cmdlet(VerbsCommon.Get, "QuayRegistryStatus")]
[OutputType(typeof(QuayRegistryStatus))]
public sealed class GetQuayRegistryStatusCommand : SessionCmdlet
{
    private protected override void Execute() => WriteObject(Await(Client.Registry.GetStatusAsync(StopToken)));
}
