using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Replaces the proxy cache of an organization; what is not given stays, but for the credentials.</summary>
[Cmdlet(VerbsCommon.Set, "QuayProxyCache", SupportsShouldProcess = true, DefaultParameterSetName = "Credential")]
[OutputType(typeof(QuayProxyCache))]
public sealed class SetQuayProxyCacheCommand : ProxyCacheChangeCmdlet
{
    /// <summary>The other registry, where needed with a namespace.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string? UpstreamRegistry { get; set; }

    /// <summary>Who signs in to the other registry. The registry does not tell who did until now, so it must be given.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Credential")]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>Nobody signs in to the other registry.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Anonymous")]
    public SwitchParameter Anonymous { get; set; }

    /// <summary>For how long what was fetched is kept: <c>12h</c>, <c>7d</c> or a TimeSpan.</summary>
    [Parameter]
    [Duration]
    public TimeSpan? Expiration { get; set; }

    /// <summary>Calls the other registry without TLS; with <c>-Insecure:$false</c> with TLS again.</summary>
    [Parameter]
    public SwitchParameter Insecure { get; set; }

    /// <summary>Writes the proxy cache as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute()
    {
        string organization = Organization;
        var settings = new ProxyCacheSettings
        {
            UpstreamRegistry = UpstreamRegistry,
            Username = Credential?.UserName,
            Password = Credential?.Password,
            Expiration = Expiration,
            Insecure = MyInvocation.Flag(nameof(Insecure)),
        };
        Send($"Proxy cache of organization '{organization}'", "Replace", token => Client.ProxyCaches.ChangeAsync(organization, settings, token), PassThru);
    }
}
