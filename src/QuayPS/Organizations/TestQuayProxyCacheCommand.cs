using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Tests whether the registry can sign in to an upstream registry, before a proxy cache is created.</summary>
[Cmdlet(VerbsDiagnostic.Test, "QuayProxyCache")]
[OutputType(typeof(QuayProxyCacheTest))]
public sealed class TestQuayProxyCacheCommand : ProxyCacheCmdlet
{
    private protected override async Task ReadAsync(ItemOutput output) =>
        output.Write(await Client.ProxyCaches.TestAsync(Organization[0], Settings, StopToken));
}
