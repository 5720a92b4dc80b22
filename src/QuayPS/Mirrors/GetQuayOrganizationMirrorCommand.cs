using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the mirror of an organization; nothing where it is none.</summary>
[Cmdlet(VerbsCommon.Get, "QuayOrganizationMirror")]
[OutputType(typeof(QuayOrganizationMirror))]
public sealed class GetQuayOrganizationMirrorCommand : SessionCmdlet
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
        if (Await(Client.OrganizationMirrors.FindAsync(Organization, StopToken)) is { } mirror)
        {
            WriteObject(mirror);
        }
        else
        {
            WriteVerbose($"Organization '{Organization}' is no mirror.");
        }
    }
}
