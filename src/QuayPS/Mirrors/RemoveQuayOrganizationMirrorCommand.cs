using System.Management.Automation;

namespace QuayPS;

/// <summary>Makes an organization that is a mirror one like all others; its repositories stay.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayOrganizationMirror", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayOrganizationMirrorCommand : QuayItemCmdlet
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
        string organization = Organization;
        Send($"Mirror of organization '{organization}'", "Remove", token => Client.OrganizationMirrors.DeleteAsync(organization, token));
    }
}
