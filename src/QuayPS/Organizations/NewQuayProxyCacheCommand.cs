using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Puts an organization before another registry.</summary>
[Cmdlet(VerbsCommon.New, "QuayProxyCache", SupportsShouldProcess = true)]
[OutputType(typeof(QuayProxyCache))]
public sealed class NewQuayProxyCacheCommand : ProxyCacheChangeCmdlet
{
    /// <summary>The other registry, where needed with a namespace: <c>docker.io/library</c>.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string UpstreamRegistry { get; set; } = string.Empty;

    /// <summary>Who signs in to the other registry; nobody unless given.</summary>
    [Parameter]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>For how long what was fetched is kept, <c>12h</c>, <c>7d</c> or a TimeSpan; the registry's own time, one day, unless set.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Duration(AllowNone = true)]
    public TimeSpan? Expiration { get; set; }

    /// <summary>Calls the other registry without TLS.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter Insecure { get; set; }

    private protected override void Execute()
    {
        string organization = Organization;
        var settings = new ProxyCacheSettings
        {
            UpstreamRegistry = UpstreamRegistry,
            Username = Credential?.UserName,
            Password = Credential?.Password,
            Expiration = Expiration,
            Insecure = Insecure,
        };
        Send($"Proxy cache of '{UpstreamRegistry}' in organization '{organization}'", "Create", token => Client.ProxyCaches.CreateAsync(organization, settings, token));
    }
}
