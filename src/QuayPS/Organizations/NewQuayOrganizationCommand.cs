using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates an organization.</summary>
[Cmdlet(VerbsCommon.New, "QuayOrganization", SupportsShouldProcess = true)]
[OutputType(typeof(QuayOrganization))]
public sealed class NewQuayOrganizationCommand : QuayItemCmdlet
{
    /// <summary>The name: lower case letters and digits, with <c>.</c>, <c>_</c> or <c>-</c> in between.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>The e-mail address. Registries that send mail require one that is unique.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public string? Email { get; set; }

    /// <summary>The address for contact, if it differs.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? ContactEmail { get; set; }

    private protected override object? ErrorTarget => Name[0];

    private protected override void Execute() => Send(
        OrganizationsApi.Subject(Name[0]).Capitalize(),
        "Create",
        token => Client.Organizations.CreateAsync(Name[0], Email.NullIfEmpty(), ContactEmail.NullIfEmpty(), token));
}
