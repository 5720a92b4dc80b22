using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Replaces the proxy cache of an organization; settings that are not given stay, except the credentials.</summary>
[Cmdlet(VerbsCommon.Set, "QuayProxyCache", SupportsShouldProcess = true, DefaultParameterSetName = "Credential")]
[OutputType(typeof(QuayProxyCache))]
public sealed class SetQuayProxyCacheCommand : OrganizationCmdlet
{
    /// <summary>The upstream registry, with a namespace if only that is cached.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string? UpstreamRegistry { get; set; }

    /// <summary>User name and password for the upstream registry. The registry does not reveal those of the old proxy cache, so they must be given again.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Credential")]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>The registry does not sign in to the upstream registry.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Anonymous")]
    public SwitchParameter Anonymous { get; set; }

    /// <summary>The time for which images are cached: <c>12h</c>, <c>7d</c> or a TimeSpan.</summary>
    [Parameter]
    [Duration]
    public TimeSpan? Expiration { get; set; }

    /// <summary>Calls the upstream registry without TLS; with <c>-Insecure:$false</c> with TLS.</summary>
    [Parameter]
    public SwitchParameter Insecure { get; set; }

    /// <summary>Writes the new proxy cache.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute()
    {
        var settings = new ProxyCacheSettings
        {
            UpstreamRegistry = UpstreamRegistry,
            Username = Credential?.UserName,
            Password = Credential?.Password,
            Expiration = Expiration,
            Insecure = MyInvocation.Flag(nameof(Insecure)),
        };
        Send(ProxyCachesApi.Subject(Organization[0]).Capitalize(), "Replace", token => Client.ProxyCaches.ChangeAsync(Organization[0], settings, token), PassThru);
    }
}
