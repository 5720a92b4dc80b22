using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Teams with their members, and the directory groups that they are synchronized with.</summary>
internal sealed class TeamsSection : Section
{
    private const string Owners = "owners";

    private static readonly MapDefinition Sync = new(
        "the synchronization of a team",
        new KeyDefinition("groupDn", new TextDefinition(), "The LDAP group, relative to the base DN in the registry's configuration.", "Enable-QuayTeamSync -LdapGroupDn"),
        new KeyDefinition("groupName", new TextDefinition(), "The group of the OpenID Connect provider.", "Enable-QuayTeamSync -OidcGroup"),
        new KeyDefinition("groupId", new TextDefinition(), "The Keystone group.", "Enable-QuayTeamSync -KeystoneGroupId"))
    {
        Rule = (map, place, reading) =>
        {
            if (map.Keys.Count() != 1)
            {
                reading.Add(place, "A team is synchronized with one group. Write one of groupDn, groupName and groupId.");
            }
        },
        MayBeNone = true,
    };

    private static readonly MapDefinition Team = new(
        "a team",
        new KeyDefinition("role", new WordDefinition(typeof(QuayTeamRole)), "The role of the members in the organization.", "New-QuayTeam -Role"),
        new KeyDefinition("description", new TextDefinition(mayBeEmpty: true), "The description.", "New-QuayTeam -Description") { Default = string.Empty },
        new KeyDefinition("members", new ListDefinition(new AccountDefinition()), "The members: users, and robots as 'organization+name'.", "Add-QuayTeamMember -User") { HoldsItems = true },
        new KeyDefinition("sync", Sync, "The group of a directory that the members are synchronized with, or {} for none.") { HoldsItems = true })
    {
        Rule = (map, place, reading) =>
        {
            if (map.Get<StateMap>("sync") is { IsNone: false } && map.List("members").OfType<string>().FirstOrDefault(IsUser) is { } user)
            {
                reading.Add(place, $"'{user}' cannot be listed, since the users of a synchronized team come from its group. Only robots can be listed.");
            }
        },
    };

    private static readonly MapDefinition Member = new("a member");

    public override string Name => "teams";

    public override IReadOnlyList<KeyDefinition> Keys { get; } =
    [
        new KeyDefinition("teams", new NamedDefinition(new NameDefinition("the name of a team"), Team) { IsBlock = true }, "The teams of the organization, by name.") { HoldsItems = true },
    ];

    public override async Task<StateMap?> ReadAsync(SectionPlace place, StateMap? desired)
    {
        IReadOnlyList<QuayTeam> teams = place.Details!.TeamsByName is null
            ? await place.Registry.ReadAsync(token => place.Client.Teams.ListAsync(place.Organization, token)).ConfigureAwait(false)
            : place.Details.Teams;
        NamedValues? wanted = desired?.Names("teams");
        // All teams of administrators determine whether the organization still has an administrator afterwards.
        bool needsAdministrators = place.Options.Prune || teams.Any(team => team.Role == QuayTeamRole.Admin && LosesRole(wanted?.Map(team.Name)));
        StateMap[] states = await Task.WhenAll(teams.Select(team => ReadAsync(place, team, wanted, needsAdministrators && IsOrBecomesAdministrator(team, wanted?.Map(team.Name))))).ConfigureAwait(false);
        var named = new NamedValues();
        for (int i = 0; i < states.Length; i++)
        {
            named.Set(teams[i].Name, states[i]);
        }

        return new StateMap { ["teams"] = named };
    }

    // The registry creates the team owners, with the user who creates the organization.
    public override StateMap Initial(SectionPlace place)
    {
        var named = new NamedValues();
        named.Set(Owners, new StateMap
        {
            ["role"] = QuayTeamRole.Admin,
            ["members"] = place.Options.SessionUser is { } user ? new List<object> { user } : [],
        });
        return new StateMap { ["teams"] = named };
    }

    public override void Plan(PlanBuilder plan, SectionPlace place, StateMap current, StateMap desired)
    {
        NamedValues present = current.Names("teams");
        NamedValues wanted = desired.Names("teams");
        var access = new TeamAccess(present, wanted, place.Options);
        plan.CompareNamed(present, wanted, (name, now, then) => DescribeTeam(place, access, name, now, then));
        foreach (string name in wanted.Names)
        {
            StateMap team = wanted.Map(name)!;
            StateMap before = present.Map(name) ?? new StateMap();
            if (team.Declares("members"))
            {
                PlanMembers(plan, place, access, name, before, team);
            }

            // Registries show the group to superusers only; other users cannot see whether it differs.
            bool isHidden = before.Model is TeamMembership { Synced: not null } && !before.Has("sync");
            if (team.Declares("sync") && !isHidden)
            {
                plan.AddSingle(DescribeSync(place, name, team.Get<StateMap>("sync")), before.Get<StateMap>("sync"), team.Get<StateMap>("sync"));
            }
        }
    }

    private static bool IsOrBecomesAdministrator(QuayTeam team, StateMap? desired) =>
        team.Role == QuayTeamRole.Admin || desired?.Value<QuayTeamRole>("role") == QuayTeamRole.Admin;

    // For a team with the role admin.
    private static bool LosesRole(StateMap? desired) => desired?.Value<QuayTeamRole>("role") is not (null or QuayTeamRole.Admin);

    private static bool IsUser(string member) => member.IndexOf('+') < 0;

    private static string Subject(SectionPlace place, string team) => $"Team '{team}' {place.Of}";

    private static ItemPlan DescribeTeam(SectionPlace place, TeamAccess access, string name, StateMap? current, StateMap? desired)
    {
        bool isDeposed = access.Administers(name) && (desired is null || LosesRole(desired));
        return new ItemPlan("Team", name, Subject(place, name), Team, isDeposed ? ChangeRank.Demotions : ChangeRank.Teams)
        {
            Key = TeamAccess.TeamKey(name),
            DependsOn = isDeposed ? [.. place.DependsOn, .. access.Successors] : place.DependsOn,
            RemovalRank = ChangeRank.OfRemoval(ChangeRank.Teams),
            Protection = name == Owners && desired is null
                ? "it is the team of the organization's owners."
                : access.ProtectTeam(name, current, desired),
            Create = token => place.Client.Teams.CreateAsync(
                place.Organization, name, desired!.Value<QuayTeamRole>("role") ?? QuayTeamRole.Member, desired.Text("description"), token),
            Update = (changes, token) => place.Client.Teams.ChangeAsync(
                place.Organization, name, changes.Value<QuayTeamRole>("role"), changes.Text("description"), token),
            Remove = token => place.Client.Teams.DeleteAsync(place.Organization, name, token),
        };
    }

    private static void PlanMembers(PlanBuilder plan, SectionPlace place, TeamAccess access, string team, StateMap before, StateMap after)
    {
        string[] present = before.List("members").Cast<string>().ToArray();
        string[] wanted = after.List("members").Cast<string>().ToArray();
        foreach (string name in wanted.Union(present))
        {
            var item = new ItemPlan("TeamMember", team + "/" + name, $"Member '{name}' of {Subject(place, team)}".Replace(" of Team", " of team"), Member, ChangeRank.Members)
            {
                Key = TeamAccess.MemberKey(team, name),
                DependsOn =
                [
                    .. place.DependsOn,
                    TeamAccess.TeamKey(team),
                    .. IsUser(name) ? Array.Empty<string>() : ["robot " + name],
                    .. !wanted.Contains(name) && access.Administers(team, name) ? access.Successors : [],
                ],
                Protection = access.ProtectMember(team, name),
                Remove = token => place.Client.TeamMembers.RemoveAsync(place.Organization, team, name, token),
            };
            item.Create = async token =>
            {
                QuayTeamMember member = await place.Client.TeamMembers.AddAsync(place.Organization, team, name, token).ConfigureAwait(false);
                item.Pending = member.Invited ? $"{item.Subject} is only invited, and becomes a member when the invitation is accepted." : null;
            };
            plan.Add(item, present.Contains(name) ? new StateMap() : null, wanted.Contains(name) ? new StateMap { Place = after.Place } : null);
        }
    }

    private static ItemPlan DescribeSync(SectionPlace place, string team, StateMap? group)
    {
        TeamGroup Group() => group!.Text("groupDn") is { } dn ? TeamGroup.OfLdap(dn)
            : group.Text("groupName") is { } name ? TeamGroup.OfOidc(name)
            : TeamGroup.OfKeystone(group.Text("groupId")!);
        return new ItemPlan("TeamSync", team, $"Synchronization of team '{team}' {place.Of}", Sync, ChangeRank.Members + 1)
        {
            DependsOn = [TeamAccess.TeamKey(team)],
            Create = token => place.Client.Teams.EnableSyncAsync(place.Organization, team, Group(), token),
            // An export by a user who may not see the group lacks it, so the group is removed only if that is declared.
            Remove = group is null ? null : token => place.Client.Teams.DisableSyncAsync(place.Organization, team, token),
            // The API cannot change the group of a team that is synchronized.
            Update = async (_, token) =>
            {
                await place.Client.Teams.DisableSyncAsync(place.Organization, team, token).ConfigureAwait(false);
                await place.Client.Teams.EnableSyncAsync(place.Organization, team, Group(), token).ConfigureAwait(false);
            },
        };
    }

    private static async Task<StateMap> ReadAsync(SectionPlace place, QuayTeam team, NamedValues? desired, bool isNeeded)
    {
        var state = new StateMap { ["role"] = team.Role, ["description"] = team.Description is { Length: > 0 } text ? text : null };
        bool needsMembers = isNeeded
            || desired is null
            || desired.Map(team.Name) is { } wanted && (wanted.Declares("members") || wanted.Declares("sync"));
        if (!needsMembers)
        {
            return state;
        }

        TeamMembership roster = await place.Registry.ReadAsync(token => place.Client.TeamMembers.ReadAsync(place.Organization, team.Name, token)).ConfigureAwait(false);
        bool isSynced = roster.Synced is not null;
        state.Model = roster;
        // An invited user becomes the member of that name; the user name behind an e-mail address is not known yet.
        List<object> members = roster.Members
            .Where(member => member.Kind != QuayTeamMemberKind.Invite && member.Name.IndexOf('@') < 0 && (!isSynced || !IsUser(member.Name)))
            .Select(member => (object)member.Name)
            .OrderBy(name => (string)name, StringComparer.Ordinal)
            .ToList();
        state["members"] = members.Count > 0 || !isSynced ? members : null;
        state.Comments.AddRange(roster.Members
            .Where(member => member.Kind == QuayTeamMemberKind.Invite || member.Name.IndexOf('@') >= 0)
            .Select(member => $"Not written: {member.Name} is invited to team '{team.Name}', and becomes a member with another name."));
        if (isSynced)
        {
            state["sync"] = roster.Synced!.ToState();
            if (!state.Has("sync"))
            {
                state.Comments.Add($"Not written: the directory group of team '{team.Name}', which only superusers can see.");
            }
        }

        return state;
    }
}
