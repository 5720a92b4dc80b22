using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Lets the members of a team come from a group of a directory.</summary>
[Cmdlet(VerbsLifecycle.Enable, "QuayTeamSync", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = LdapSet)]
[OutputType(typeof(QuayTeam))]
public sealed class EnableQuayTeamSyncCommand : TeamChangeCmdlet
{
    private const string LdapSet = "Ldap";
    private const string OidcSet = "Oidc";
    private const string KeystoneSet = "Keystone";

    /// <summary>The distinguished name of the LDAP group, relative to the base that the registry is set up with.</summary>
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

    /// <summary>Writes the team as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute()
    {
        (string organization, string name) = (Organization, Name);
        (TeamGroup group, string action) = ParameterSetName switch
        {
            OidcSet => (TeamGroup.OfOidc(OidcGroup), $"Remove all users who are in it now, and take its members from OIDC group '{OidcGroup}' as they sign in"),
            KeystoneSet => (TeamGroup.OfKeystone(KeystoneGroupId), $"Replace its users by those of Keystone group '{KeystoneGroupId}'"),
            _ => (TeamGroup.OfLdap(LdapGroupDn), $"Replace its users by those of LDAP group '{LdapGroupDn}'"),
        };
        Send(
            Display,
            action,
            token => Client.Teams.EnableSyncAsync(organization, name, group, token),
            token => Client.Teams.GetAsync(organization, name, token),
            PassThru);
    }
}
