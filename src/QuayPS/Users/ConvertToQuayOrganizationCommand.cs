using System;
using System.Management.Automation;

namespace QuayPS;

/// <summary>Makes the session's user an organization, and so ends the session.</summary>
[Cmdlet(VerbsData.ConvertTo, "QuayOrganization", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class ConvertToQuayOrganizationCommand : QuayItemCmdlet
{
    /// <summary>Name and password of another user, who administers the organization then.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Credential]
    [ValidateNotNull]
    public PSCredential? AdminCredential { get; set; }

    private protected override object? ErrorTarget => SessionUser;

    private protected override void Execute()
    {
        (string? user, PSCredential administrator) = (SessionUser, AdminCredential!);
        if (administrator.UserName == user)
        {
            throw new ArgumentException($"The user '{user}' becomes the organization, and nobody signs in as one. Give the credential of another user, who administers it then.");
        }

        Send(
            $"User '{user}' of this session",
            $"Make an organization that '{administrator.UserName}' administers and nobody signs in as, for ever",
            token => Client.Account.ConvertAsync(administrator.UserName, administrator.Password, token));
    }
}
