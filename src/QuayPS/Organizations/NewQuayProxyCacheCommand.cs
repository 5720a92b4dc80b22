using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Makes an organization a cache of another registry.</summary>
[Cmdlet(VerbsCommon.New, "QuayProxyCache", SupportsShouldProcess = true)]
[OutputType(typeof(QuayProxyCache))]
public sealed class NewQuayProxyCacheCommand : ProxyCacheCmdlet
{
    /// <summary>The time for which images are cached: <c>12h</c>, <c>7d</c> or a TimeSpan; the registry's default, one day, if it is not given.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Duration(AllowNone = true)]
    public TimeSpan? Expiration { get; set; }

    private protected override void Execute()
    {
        ProxyCacheSettings settings = Settings;
        settings.Expiration = Expiration;
        Send(
            $"Proxy cache of '{UpstreamRegistry}' in {OrganizationsApi.Subject(Organization[0])}",
            "Create",
            token => Client.ProxyCaches.CreateAsync(Organization[0], settings, token));
    }
}
