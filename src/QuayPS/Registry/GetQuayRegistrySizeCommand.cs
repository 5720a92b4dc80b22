using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets how much storage the images of the registry take, as it was calculated last.</summary>
[Cmdlet(VerbsCommon.Get, "QuayRegistrySize")]
[OutputType(typeof(QuayRegistrySize))]
public sealed class GetQuayRegistrySizeCommand : SessionCmdlet
{
    private protected override void Execute() => WriteObject(Await(Client.Registry.GetSizeAsync(StopToken)));
}
