using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Synchronizes the members of a team with a directory group.</summary>
[Cmdlet(VerbsLifecycle.Enable, "QuayTeamSync", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = LdapSet)]
[OutputType(typeof(QuayTeam))]
public sealed class EnableQuayTeamSyncCommand : TeamChangeCmdlet
{
    private const string LdapSet = "Ldap";
    private const string OidcSet = "Oidc";
    private const string KeystoneSet = "Keystone";

    /// <summary>The distinguished name of the LDAP group, relative to the base DN in the registry's configuration.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LdapSet)]
    [ValidateNotNullOrEmpty]
    public string LdapGroupDn { get; set; } = string.Empty;

    /// <summary>The name of the group of the OpenID Connect provider.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OidcSet)]
    [ValidateNotNullOrEmpty]
    public string OidcGroup { get; set; } = string.Empty;

    /// <summary>The id of the Keystone group.</summary>
    [Parameter(Mandatory = true, ParameterSetName = KeystoneSet)]
    [ValidateNotNullOrEmpty]
    public string KeystoneGroupId { get; set; } = string.Empty;

    /// <summary>Writes the changed team.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute()
    {
        (TeamGroup group, string action) = ParameterSetName switch
        {
            OidcSet => (TeamGroup.OfOidc(OidcGroup), $"Remove all users who are in it now, and add members of OIDC group '{OidcGroup}' as they sign in"),
            KeystoneSet => (TeamGroup.OfKeystone(KeystoneGroupId), $"Replace its users with those of Keystone group '{KeystoneGroupId}'"),
            _ => (TeamGroup.OfLdap(LdapGroupDn), $"Replace its users with those of LDAP group '{LdapGroupDn}'"),
        };
        Send(
            Subject,
            action,
            token => Client.Teams.EnableSyncAsync(Organization[0], Name[0], group, token),
            token => Client.Teams.GetAsync(Organization[0], Name[0], token),
            PassThru);
    }
}
