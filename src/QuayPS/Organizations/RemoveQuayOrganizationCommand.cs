using System.Management.Automation;

namespace QuayPS;

/// <summary>Deletes an organization with its repositories, teams and robots.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayOrganization", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayOrganizationCommand : QuayItemCmdlet
{
    /// <summary>The name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [Alias("Organization")]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>Deletes an organization of others, for superusers.</summary>
    [Parameter]
    public SwitchParameter Superuser { get; set; }

    private protected override object? ErrorTarget => Name;

    private protected override void Execute()
    {
        string name = Name;
        Send($"Organization '{name}' with all its repositories, teams and robots", "Remove", token => Superuser
            ? Client.Organizations.DeleteAnyAsync(name, token)
            : Client.Organizations.DeleteAsync(name, token));
    }
}
