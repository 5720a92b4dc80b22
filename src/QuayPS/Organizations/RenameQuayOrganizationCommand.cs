using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gives an organization another name, for superusers; whatever pulls from it must then use that one.</summary>
[Cmdlet(VerbsCommon.Rename, "QuayOrganization", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(QuayOrganization))]
public sealed class RenameQuayOrganizationCommand : QuayItemCmdlet
{
    /// <summary>The organization's name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [Alias("Organization")]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>Its name then.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string NewName { get; set; } = string.Empty;

    /// <summary>Writes the organization as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? ErrorTarget => Name;

    private protected override void Execute()
    {
        (string name, string newName) = (Name, NewName);
        Send(
            $"Organization '{name}'",
            $"Rename to '{newName}', by which its images are pulled then",
            token => Client.Organizations.RenameAsync(name, newName, token),
            token => Client.Organizations.GetAsync(newName, token),
            PassThru);
    }
}
