using System;
using System.Management.Automation;

namespace QuayPS;

/// <summary>Turns the session's user into an organization, which ends the session.</summary>
[Cmdlet(VerbsData.ConvertTo, "QuayOrganization", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class ConvertToQuayOrganizationCommand : QuayItemCmdlet
{
    /// <summary>User name and password of another user, who will administer the organization.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Credential]
    [ValidateNotNull]
    public PSCredential? AdminCredential { get; set; }

    private protected override object? ErrorTarget => SessionUser;

    private protected override void Execute()
    {
        PSCredential administrator = AdminCredential!;
        if (administrator.UserName == SessionUser)
        {
            throw new ArgumentException($"The user '{SessionUser}' becomes the organization, and nobody can sign in as an organization. Specify the credential of another user, who will administer it.");
        }

        Send(
            $"User '{SessionUser}' of this session",
            $"Turn into an organization that '{administrator.UserName}' administers and nobody can sign in as; this cannot be undone",
            token => Client.Account.ConvertAsync(administrator.UserName, administrator.Password, token));
    }
}
