using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Makes an organization a cache of another registry.</summary>
[Cmdlet(VerbsCommon.New, "QuayProxyCache", SupportsShouldProcess = true)]
[OutputType(typeof(QuayProxyCache))]
public sealed class NewQuayProxyCacheCommand : OrganizationCmdlet
{
    /// <summary>The upstream registry, with a namespace if only that is cached: <c>docker.io/library</c>.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string UpstreamRegistry { get; set; } = string.Empty;

    /// <summary>User name and password for the upstream registry; without it the registry does not sign in there.</summary>
    [Parameter]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>The time for which images are cached: <c>12h</c>, <c>7d</c> or a TimeSpan; the registry's default, one day, if it is not given.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Duration(AllowNone = true)]
    public TimeSpan? Expiration { get; set; }

    /// <summary>Calls the upstream registry without TLS.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter Insecure { get; set; }

    private protected override void Execute()
    {
        var settings = new ProxyCacheSettings
        {
            UpstreamRegistry = UpstreamRegistry,
            Username = Credential?.UserName,
            Password = Credential?.Password,
            Expiration = Expiration,
            Insecure = Insecure,
        };
        Send(
            $"Proxy cache of '{UpstreamRegistry}' in {OrganizationsApi.Subject(Organization[0])}",
            "Create",
            token => Client.ProxyCaches.CreateAsync(Organization[0], settings, token));
    }
}
