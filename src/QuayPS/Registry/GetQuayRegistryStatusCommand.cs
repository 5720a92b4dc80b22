using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the state of the registry's setup.</summary>
[Cmdlet(VerbsCommon.Get, "QuayRegistryStatus")]
[OutputType(typeof(QuayRegistryStatus))]
public sealed class GetQuayRegistryStatusCommand : SessionCmdlet
{
    private protected override void Execute() => WriteObject(Await(Client.Registry.GetStatusAsync(StopToken)));
}
