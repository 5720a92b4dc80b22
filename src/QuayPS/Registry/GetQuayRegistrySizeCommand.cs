using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the storage that all images of the registry use, as last calculated.</summary>
[Cmdlet(VerbsCommon.Get, "QuayRegistrySize")]
[OutputType(typeof(QuayRegistrySize))]
public sealed class GetQuayRegistrySizeCommand : SessionCmdlet
{
    private protected override void Execute() => WriteObject(Await(Client.Registry.GetSizeAsync(StopToken)));
}
