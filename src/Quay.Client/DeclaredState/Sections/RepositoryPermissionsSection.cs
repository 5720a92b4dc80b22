using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Permissions of teams, robots and users on a repository.</summary>
internal sealed class RepositoryPermissionsSection : Section
{
    private const string Permissions = "permissions";
    private static readonly WordDefinition Role = new(typeof(QuayRepositoryRole));
    private static readonly MapDefinition Permission = new("a permission", new KeyDefinition("role", Role, "The role.", "Set-QuayRepositoryPermission -Role"));

    private static readonly (string Key, QuayGranteeKind Kind)[] Kinds =
        [("teams", QuayGranteeKind.Team), ("robots", QuayGranteeKind.Robot), ("users", QuayGranteeKind.User)];

    public override string Name => Permissions;

    public override IReadOnlyList<KeyDefinition> Keys { get; } =
    [
        new KeyDefinition(
            Permissions,
            new MapDefinition(
                "the permissions of a repository",
                new KeyDefinition("teams", new NamedDefinition(new NameDefinition("the name of a team"), Role), "The roles of teams.", "Set-QuayRepositoryPermission -Team"),
                new KeyDefinition("robots", new NamedDefinition(new RobotDefinition(), Role), "The roles of robots.", "Set-QuayRepositoryPermission -Robot"),
                new KeyDefinition("users", new NamedDefinition(new AccountDefinition(), Role), "The roles of users.", "Set-QuayRepositoryPermission -User")),
            "The roles of teams, robots and users on the repository.") { HoldsItems = true },
    ];

    public override async Task<StateMap?> ReadAsync(SectionPlace place, StateMap? desired)
    {
        Task<IReadOnlyList<QuayRepositoryPermission>> users = place.Registry.ReadAsync(token => place.Client.Permissions.ListPresentAsync(place.Repository!, QuayGranteeKind.User, token));
        Task<IReadOnlyList<(string Name, QuayRepositoryRole? Role)>> teams = ReadTeamsAsync(place);
        var permissions = new StateMap();
        Set(permissions, "teams", (await teams.ConfigureAwait(false)).Select(team => (team.Name, team.Role)));
        foreach ((string key, QuayGranteeKind kind) in Kinds.Where(entry => entry.Kind != QuayGranteeKind.Team))
        {
            Set(permissions, key, (await users.ConfigureAwait(false)).Where(permission => permission.Kind == kind).Select(permission => (permission.Name, permission.Role)));
        }

        // The registry gives the robot of a mirror the write permission.
        permissions.Model = place.RepositoryDetails?.State == QuayRepositoryState.Mirror ? (await RepositoryMirrorSection.FindAsync(place).ConfigureAwait(false))?.RobotUsername : null;
        return new StateMap { [Permissions] = permissions.IsNone && place.LeavesOutNone && desired is null ? null : permissions };
    }

    public override StateMap Initial(SectionPlace place)
    {
        var permissions = new StateMap();
        if (place.Options.SessionUser is not { } user)
        {
            return new StateMap { [Permissions] = permissions };
        }

        // The registry makes the user who creates a repository its administrator, and adds the default permissions. They matter
        // only with -Prune, which removes permissions that are not declared.
        QuayDefaultPermission[] defaults = place.Options.Prune
            ? place.Registry.KnownDefaultPermissions.Where(permission => permission.Creator is null || permission.Creator == user).ToArray()
            : [];
        foreach ((string key, QuayGranteeKind kind) in Kinds)
        {
            IEnumerable<(string Name, QuayRepositoryRole? Role)> given = defaults.Where(permission => permission.Kind == kind && permission.Delegate != user)
                .Select(permission => (permission.Delegate, permission.Role));
            Set(permissions, key, kind == QuayGranteeKind.User ? given.Prepend((user, QuayRepositoryRole.Admin)) : given);
        }

        return new StateMap { [Permissions] = permissions };
    }

    public override void Plan(PlanBuilder plan, SectionPlace place, StateMap current, StateMap desired)
    {
        StateMap present = current.Get<StateMap>(Permissions) ?? new StateMap();
        StateMap wanted = desired.Get<StateMap>(Permissions) ?? new StateMap();
        StateMap? mirror = desired.Get<StateMap>("mirror");
        bool losesMirror = plan.Prune && desired.Declares("mirror") && mirror is not { IsNone: false };
        string? mirroring = mirror?.Text("robot") ?? (losesMirror ? null : present.Model as string);
        foreach ((string key, QuayGranteeKind kind) in Kinds)
        {
            NamedValues now = present.Names(key);
            NamedValues then = wanted.Names(key);
            foreach (string name in then.Names.Union(now.Names))
            {
                if (then[name] is null && kind == QuayGranteeKind.Robot && name == mirroring)
                {
                    plan.Remarks.Add($"The permission of robot '{name}' on repository '{place.Repository}' is not declared. It is kept, since the mirror needs it.");
                    continue;
                }

                if (then[name] is null && IsOwnRight(place, kind, name, now[name]) && !plan.Prune)
                {
                    plan.Remarks.Add($"The permission of the session's user '{name}' to administer repository '{place.Repository}' is not declared. The registry gives it to the user who creates a repository; an import with -Prune removes it.");
                    continue;
                }

                plan.Add(Describe(place, new Grantee(kind, name), then[name], IsOwnRight(place, kind, name, now[name])), StateOf(now[name], null), StateOf(then[name], then.PlaceOf(name)));
            }
        }
    }

    private static bool IsOwnRight(SectionPlace place, QuayGranteeKind kind, string name, object? role) =>
        kind == QuayGranteeKind.User && name == place.Options.SessionUser && role is QuayRepositoryRole.Admin;

    private static ItemPlan Describe(SectionPlace place, Grantee grantee, object? role, bool isOwnRight)
    {
        Task SetAsync(CancellationToken token) => place.Client.Permissions.SetAsync(place.Repository!, grantee, (QuayRepositoryRole)role!, token);
        return new ItemPlan("RepositoryPermission", grantee.ToString().Replace("'", string.Empty), $"Permission of {grantee} on repository '{place.Repository}'", Permission, ChangeRank.RepositoryPermissions)
        {
            DependsOn = [.. place.DependsOn, $"{(grantee.Kind == QuayGranteeKind.Team ? "team" : "robot")} {grantee.Name}"],
            Protection = isOwnRight && place.Details is { IsAdmin: false } ? "without it the session's user could no longer administer the repository." : null,
            RemovalRank = isOwnRight ? ChangeRank.OfRemoval(ChangeRank.OwnRights) : null,
            Create = SetAsync,
            Update = (_, token) => SetAsync(token),
            Remove = token => place.Client.Permissions.DeleteAsync(place.Repository!, grantee, token),
        };
    }

    private static StateMap? StateOf(object? role, DocumentPlace? place) => role is null ? null : new StateMap { ["role"] = role, Place = place };

    private static void Set(StateMap permissions, string key, IEnumerable<(string Name, QuayRepositoryRole? Role)> entries)
    {
        var named = new NamedValues();
        foreach ((string name, QuayRepositoryRole? role) in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (role is not null)
            {
                named.Set(name, role);
            }
        }

        permissions[key] = named.Count > 0 ? named : null;
    }

    // Permissions can be read by team or by repository. The way with fewer requests is chosen.
    private static async Task<IReadOnlyList<(string Name, QuayRepositoryRole? Role)>> ReadTeamsAsync(SectionPlace place)
    {
        if (place.Details is not { TeamsByName.Count: > 0 } organization || organization.Teams.Count > place.Registry.RepositoryCount)
        {
            return (await place.Registry.ReadAsync(token => place.Client.Permissions.ListPresentAsync(place.Repository!, QuayGranteeKind.Team, token)).ConfigureAwait(false))
                .Select(permission => (permission.Name, permission.Role)).ToArray();
        }

        ILookup<string, (string, QuayRepositoryRole?)> all = await place.Registry.OnceAsync("permissions of teams", async () =>
        {
            IReadOnlyList<QuayTeamPermission>[] ofTeams = await Task.WhenAll(organization.Teams.Select(team =>
                place.Registry.ReadAsync(token => place.Client.Teams.ListPermissionsAsync(place.Organization, team.Name, token)))).ConfigureAwait(false);
            return ofTeams.SelectMany(permissions => permissions).ToLookup(permission => permission.Repository, permission => (permission.Team, permission.Role));
        }).ConfigureAwait(false);
        return all[place.Repository!.ToString()].ToArray();
    }
}
