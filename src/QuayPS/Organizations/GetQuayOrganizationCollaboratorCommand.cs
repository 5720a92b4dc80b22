using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets who has rights on repositories of an organization and is in none of its teams.</summary>
[Cmdlet(VerbsCommon.Get, "QuayOrganizationCollaborator")]
[OutputType(typeof(QuayOrganizationCollaborator))]
public sealed class GetQuayOrganizationCollaboratorCommand : SessionCmdlet
{
    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Organization;

    private protected override void Execute() =>
        WriteListing(Client.OrganizationMembers.ListCollaborators(Organization), $"Collaborators of organization '{Organization}'");
}
