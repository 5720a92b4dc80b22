using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Tests whether the registry can sign in to an upstream registry, before a proxy cache is created.</summary>
[Cmdlet(VerbsDiagnostic.Test, "QuayProxyCache")]
[OutputType(typeof(QuayProxyCacheTest))]
public sealed class TestQuayProxyCacheCommand : OrganizationCmdlet
{
    /// <summary>The upstream registry, with a namespace if only that is cached.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string UpstreamRegistry { get; set; } = string.Empty;

    /// <summary>User name and password for the upstream registry; without it the registry does not sign in there.</summary>
    [Parameter]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>Calls the upstream registry without TLS.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter Insecure { get; set; }

    private protected override async Task ReadAsync(ItemOutput output) => output.Write(await Client.ProxyCaches.TestAsync(
        Organization[0],
        new ProxyCacheSettings
        {
            UpstreamRegistry = UpstreamRegistry,
            Username = Credential?.UserName,
            Password = Credential?.Password,
            Insecure = Insecure,
        },
        StopToken));
}
