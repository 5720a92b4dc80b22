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
    [NameText]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>The e-mail address. Registries with mail demand one that nobody else has.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public string? Email { get; set; }

    /// <summary>The address for contact, where it differs.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? ContactEmail { get; set; }

    private protected override object? ErrorTarget => Name;

    private protected override void Execute()
    {
        (string name, string? email, string? contact) = (Name, Email.NullIfEmpty(), ContactEmail.NullIfEmpty());
        Send($"Organization '{name}'", "Create", token => Client.Organizations.CreateAsync(name, email, contact, token));
    }
}
