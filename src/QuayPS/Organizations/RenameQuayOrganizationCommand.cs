using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Renames an organization, for superusers; its images are pulled by the new name from then on.</summary>
[Cmdlet(VerbsCommon.Rename, "QuayOrganization", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(QuayOrganization))]
public sealed class RenameQuayOrganizationCommand : QuayItemCmdlet
{
    /// <summary>The organization's name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Organization")]
    [NameText]
    [ArgumentCompleter(typeof(AllOrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>The new name.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string NewName { get; set; } = string.Empty;

    /// <summary>Writes the renamed organization.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? ErrorTarget => Name;

    private protected override void Execute() => Send(
        OrganizationsApi.Subject(Name).Capitalize(),
        $"Rename to '{NewName}'; images are pulled by this name from then on",
        token => Client.Organizations.RenameAsync(Name, NewName, token),
        token => Client.Organizations.GetAsync(NewName, token),
        PassThru);
}
