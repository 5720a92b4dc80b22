using System;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Organizations;

/// <summary>Organizations in answers: administrators see settings, members see teams, strangers only the name.</summary>
internal static class OrganizationView
{
    public static object Show(ApiCall call, Organization organization)
    {
        (bool admin, bool member) = Rights(call, organization);
        return new Merged(Basics(organization, admin, member), member ? ShowTeams(call, organization, admin) : null, Details(organization, admin, member));
    }

    /// <summary>The owner of an application: visible to everybody, and always with empty lists of teams.</summary>
    public static object ShowWithoutTeams(ApiCall call, Organization organization)
    {
        (bool admin, bool member) = Rights(call, organization);
        return new Merged(Basics(organization, admin, member), new { Teams = new { }, OrderedTeams = Array.Empty<string>() }, Details(organization, admin, member));
    }

    /// <summary>An organization in the superusers' list.</summary>
    public static object ShowToSuperuser(Organization organization) => new Merged(
        new { organization.Name, Email = organization.ShownEmail, Avatar = organization.Avatar.ForKind("org") },
        QuotaView.OfAccount(organization));

    /// <summary>A team in a list of teams.</summary>
    public static object ShowTeam(Team team) => new { team.Name, Avatar = team.Avatar.ForKind("team") };

    private static (bool Admin, bool Member) Rights(ApiCall call, Organization organization)
    {
        bool admin = call.Identity.Administers(organization) || call.Identity.SeesEverything;
        return (admin, admin || call.Identity.IsMemberOf(organization));
    }

    private static object Basics(Organization organization, bool admin, bool member) => new
    {
        organization.Name,
        Email = admin ? organization.ShownEmail ?? "" : "",
        Avatar = organization.Avatar.ForKind("user"),
        IsAdmin = admin,
        IsMember = member,
    };

    private static Merged? Details(Organization organization, bool admin, bool member)
    {
        var settings = new
        {
            organization.InvoiceEmail,
            organization.InvoiceEmailAddress,
            TagExpirationS = organization.TagExpirationSeconds,
            organization.IsFreeAccount,
        };
        return member ? new Merged(admin ? settings : null, QuotaView.OfAccount(organization)) : null;
    }

    private static object ShowTeams(ApiCall call, Organization organization, bool admin) => new
    {
        Teams = NamedMembers.Of(organization.Teams.Values, team => team.Name, team => new
        {
            team.Name,
            team.Description,
            team.Role,
            Avatar = team.Avatar.ForKind("team"),
            CanView = admin || team.Members.Contains(call.User.Name),
            RepoCount = call.State.RepositoriesOf(organization).Count(repository => repository.TeamRoles.ContainsKey(team.Name)),
            MemberCount = team.Members.Count,
            team.IsSynced,
        }),
        OrderedTeams = organization.Teams.Keys,
    };
}
