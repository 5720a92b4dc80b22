using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that creates a proxy cache of an upstream registry, or tests whether the registry can sign in there.</summary>
public abstract class ProxyCacheCmdlet : OrganizationCmdlet
{
    private protected ProxyCacheCmdlet()
    {
    }

    /// <summary>The upstream registry, with a namespace if only that is cached: <c>docker.io/library</c>.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string UpstreamRegistry { get; set; } = string.Empty;

    /// <summary>User name and password for the upstream registry; without them the registry does not sign in there.</summary>
    [Parameter]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>Calls the upstream registry without TLS.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SwitchText]
    public SwitchParameter Insecure { get; set; }

    /// <summary>The settings of the parameters.</summary>
    private protected ProxyCacheSettings Settings => new()
    {
        UpstreamRegistry = UpstreamRegistry,
        Username = Credential?.UserName,
        Password = Credential?.Password,
        Insecure = Insecure,
    };
}
