using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Deletes the proxy cache of an organization; images that are cached already stay.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayProxyCache", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayProxyCacheCommand : OrganizationCmdlet
{
    /// <summary>The object from the pipeline; other objects of the organization are refused.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    [OwnTypes(typeof(QuayProxyCache), typeof(QuayOrganization))]
    public PSObject? InputObject { get; set; }

    private protected override void Execute() =>
        Send(ProxyCachesApi.Subject(Organization[0]).Capitalize(), "Remove", token => Client.ProxyCaches.DeleteAsync(Organization[0], token));
}
