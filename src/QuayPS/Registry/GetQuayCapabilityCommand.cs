using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the capabilities of the registry.</summary>
[Cmdlet(VerbsCommon.Get, "QuayCapability")]
[OutputType(typeof(QuayCapability))]
public sealed class GetQuayCapabilityCommand : SessionCmdlet
{
    private protected override void Execute() => WriteObject(Await(Client.Registry.GetCapabilitiesAsync(StopToken)));
}
