using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the proxy cache of an organization; nothing where it has none.</summary>
[Cmdlet(VerbsCommon.Get, "QuayProxyCache")]
[OutputType(typeof(QuayProxyCache))]
public sealed class GetQuayProxyCacheCommand : SessionCmdlet
{
    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Organization;

    private protected override void Execute()
    {
        if (Await(Client.ProxyCaches.FindAsync(Organization, StopToken)) is { } cache)
        {
            WriteObject(cache);
        }
        else
        {
            WriteVerbose($"Organization '{Organization}' has no proxy cache.");
        }
    }
}
