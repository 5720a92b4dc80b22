using System.Management.Automation;

namespace QuayPS;

/// <summary>Takes a user out of an organization: out of all its teams, and away all rights on its repositories.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayOrganizationMember", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayOrganizationMemberCommand : QuayItemCmdlet
{
    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>The user's name.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationMemberCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Name;

    private protected override void Execute()
    {
        (string organization, string name) = (Organization, Name);
        Send(
            $"Member '{name}' of organization '{organization}' with all teams and rights",
            "Remove",
            token => Client.OrganizationMembers.RemoveAsync(organization, name, token));
    }
}
