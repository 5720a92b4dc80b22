using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the proxy cache of an organization; writes nothing for an organization without one.</summary>
[Cmdlet(VerbsCommon.Get, "QuayProxyCache")]
[OutputType(typeof(QuayProxyCache))]
public sealed class GetQuayProxyCacheCommand : OrganizationCmdlet
{
    private protected override async Task ReadAsync(ItemOutput output)
    {
        if (await Client.ProxyCaches.FindAsync(Organization[0], StopToken) is { } cache)
        {
            output.Write(cache);
        }
        else
        {
            output.WriteVerbose($"{OrganizationsApi.Subject(Organization[0]).Capitalize()} has no proxy cache.");
        }
    }
}
