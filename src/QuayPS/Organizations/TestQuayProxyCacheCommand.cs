using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Tries out whether the registry can sign in to another one, before an organization is put before it.</summary>
[Cmdlet(VerbsDiagnostic.Test, "QuayProxyCache")]
[OutputType(typeof(QuayProxyCacheTest))]
public sealed class TestQuayProxyCacheCommand : SessionCmdlet
{
    /// <summary>The organization. It must not have a proxy cache yet.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>The other registry, where needed with a namespace.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string UpstreamRegistry { get; set; } = string.Empty;

    /// <summary>Who signs in to the other registry; nobody unless given.</summary>
    [Parameter]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>Calls the other registry without TLS.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter Insecure { get; set; }

    private protected override object? ErrorTarget => Organization;

    private protected override void Execute() => WriteObject(Await(Client.ProxyCaches.TestAsync(
        Organization,
        new ProxyCacheSettings
        {
            UpstreamRegistry = UpstreamRegistry,
            Username = Credential?.UserName,
            Password = Credential?.Password,
            Insecure = Insecure,
        },
        StopToken)));
}
