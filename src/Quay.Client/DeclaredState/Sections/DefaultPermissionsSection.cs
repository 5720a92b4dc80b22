using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Default permissions, which the registry gives to new repositories of the organization.</summary>
internal sealed class DefaultPermissionsSection : Section
{
    private static readonly MapDefinition Permission = new(
        "a default permission",
        new KeyDefinition("role", new WordDefinition(typeof(QuayRepositoryRole)), "The role on new repositories.", "New-QuayDefaultPermission -Role") { IsRequired = true },
        new KeyDefinition("team", new NameDefinition("the name of a team"), "The team that gets the permission.", "New-QuayDefaultPermission -Team") { IsIdentity = true },
        new KeyDefinition("robot", new RobotDefinition(), "The robot that gets the permission.", "New-QuayDefaultPermission -Robot") { IsIdentity = true },
        new KeyDefinition("user", new AccountDefinition(), "The user who gets the permission.", "New-QuayDefaultPermission -User") { IsIdentity = true },
        new KeyDefinition("creator", new AccountDefinition(), "The user, or robot as 'organization+name', whose new repositories get the permission; by default those of everybody.", "New-QuayDefaultPermission -Creator") { IsIdentity = true })
    {
        Rule = (map, place, reading) =>
        {
            if (map.Keys.Count(key => key is "team" or "robot" or "user") != 1)
            {
                reading.Add(place, "A default permission is given to one team, robot or user. Write one of the keys team, robot and user.");
            }
        },
    };

    public override string Name => "defaultPermissions";

    public override IReadOnlyList<KeyDefinition> Keys { get; } =
    [
        new KeyDefinition("defaultPermissions", new ListDefinition(Permission), "The permissions that new repositories get.") { HoldsItems = true },
    ];

    public override async Task<StateMap?> ReadAsync(SectionPlace place, StateMap? desired)
    {
        IReadOnlyList<QuayDefaultPermission> permissions = await place.Registry.DefaultPermissionsAsync().ConfigureAwait(false);
        return new StateMap
        {
            ["defaultPermissions"] = permissions
                .OrderBy(permission => permission.Kind).ThenBy(permission => permission.Delegate, StringComparer.Ordinal).ThenBy(permission => permission.Creator, StringComparer.Ordinal)
                .Select(permission => (object)StateOf(permission)).ToList(),
        };
    }

    public override void Plan(PlanBuilder plan, SectionPlace place, StateMap current, StateMap desired) =>
        plan.CompareList(Permission, current.Maps("defaultPermissions"), desired.Maps("defaultPermissions"), (now, then) => Describe(place, now, then));

    private static StateMap StateOf(QuayDefaultPermission permission) => new()
    {
        ["role"] = permission.Role,
        ["team"] = permission.Kind == QuayGranteeKind.Team ? permission.Delegate : null,
        ["robot"] = permission.Kind == QuayGranteeKind.Robot ? permission.Delegate : null,
        ["user"] = permission.Kind == QuayGranteeKind.User ? permission.Delegate : null,
        ["creator"] = permission.Creator,
        Model = permission,
    };

    private static ItemPlan Describe(SectionPlace place, StateMap? current, StateMap? desired)
    {
        StateMap values = (desired ?? current)!;
        Grantee grantee = values.Text("team") is { } team ? new Grantee(QuayGranteeKind.Team, team)
            : values.Text("robot") is { } robot ? new Grantee(QuayGranteeKind.Robot, robot)
            : new Grantee(QuayGranteeKind.User, values.Text("user") ?? string.Empty);
        string creator = values.Text("creator") is { } name ? $" on repositories of '{name}'" : string.Empty;
        string id = (current?.Model as QuayDefaultPermission)?.Id ?? string.Empty;
        return new ItemPlan("DefaultPermission", grantee.ToString().Replace("'", string.Empty) + creator.Replace("'", string.Empty), $"Default permission of {grantee}{creator} {place.Of}", Permission, ChangeRank.DefaultPermissions)
        {
            DependsOn = [.. place.DependsOn, $"{(grantee.Kind == QuayGranteeKind.Team ? "team" : "robot")} {grantee.Name}", "robot " + values.Text("creator")],
            Create = token => place.Client.DefaultPermissions.CreateAsync(place.Organization, grantee, values.Value<QuayRepositoryRole>("role")!.Value, values.Text("creator"), token),
            Update = (changes, token) => place.Client.DefaultPermissions.SetAsync(place.Organization, id, changes.Value<QuayRepositoryRole>("role")!.Value, token),
            Remove = token => place.Client.DefaultPermissions.DeleteAsync(place.Organization, id, token),
        };
    }
}
