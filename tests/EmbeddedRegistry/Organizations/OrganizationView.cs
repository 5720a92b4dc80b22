using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Organizations;

/// <summary>How the registry shows an organization: much to administrators, little to strangers.</summary>
internal static class OrganizationView
{
    public static void Write(Utf8JsonWriter json, ApiCall call, Organization organization) => Write(json, call, organization, withTeams: true);

    /// <summary>As an application shows whose it is: to everybody, and as if there were no teams.</summary>
    public static void WriteWithoutTeams(Utf8JsonWriter json, ApiCall call, Organization organization) => Write(json, call, organization, withTeams: false);

    /// <summary>What superusers see in the list of organizations.</summary>
    public static void WriteForSuperuser(Utf8JsonWriter json, Organization organization)
    {
        json.WriteString("name", organization.Name);
        json.WriteString("email", organization.ShownEmail);
        organization.Avatar.Write(json, "org");
        organization.WriteQuotas(json);
    }

    /// <summary>A team in a list of teams.</summary>
    public static void WriteTeam(Utf8JsonWriter json, Team team)
    {
        json.WriteStartObject();
        json.WriteString("name", team.Name);
        team.Avatar.Write(json, "team");
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ApiCall call, Organization organization, bool withTeams)
    {
        Identity identity = call.Identity;
        bool admin = identity.Administers(organization) || identity.SeesEverything;
        bool member = admin || identity.IsMemberOf(organization);
        json.WriteString("name", organization.Name);
        json.WriteString("email", admin ? organization.ShownEmail ?? "" : "");
        organization.Avatar.Write(json, "user");
        json.WriteBoolean("is_admin", admin);
        json.WriteBoolean("is_member", member);
        if (!withTeams)
        {
            json.WriteStartObject("teams");
            json.WriteEndObject();
            json.WriteStartArray("ordered_teams");
            json.WriteEndArray();
        }
        else if (member)
        {
            WriteTeams(json, call, organization, admin);
        }

        if (!member)
        {
            return;
        }

        if (admin)
        {
            json.WriteBoolean("invoice_email", organization.InvoiceEmail);
            json.WriteString("invoice_email_address", organization.InvoiceEmailAddress);
            json.WriteNumber("tag_expiration_s", organization.TagExpirationSeconds);
            json.WriteBoolean("is_free_account", organization.IsFreeAccount);
        }

        organization.WriteQuotas(json);
    }

    private static void WriteTeams(Utf8JsonWriter json, ApiCall call, Organization organization, bool admin)
    {
        string user = call.User.Name;
        json.WriteStartObject("teams");
        foreach (Team team in organization.Teams.Values)
        {
            json.WriteStartObject(team.Name);
            json.WriteString("name", team.Name);
            json.WriteString("description", team.Description);
            json.WriteString("role", team.Role);
            team.Avatar.Write(json, "team");
            json.WriteBoolean("can_view", admin || team.Members.Contains(user));
            json.WriteNumber("repo_count", call.State.Repositories.Values.Count(repository => ReferenceEquals(repository.Owner, organization) && repository.TeamRoles.ContainsKey(team.Name)));
            json.WriteNumber("member_count", team.Members.Count);
            json.WriteBoolean("is_synced", team.IsSynced);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("ordered_teams");
        foreach (string name in organization.Teams.Keys)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }
}
