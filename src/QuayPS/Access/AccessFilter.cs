using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Quay.Client;

namespace QuayPS;

/// <summary>Selects rows of an access review by users, robots and teams.</summary>
internal sealed class AccessFilter
{
    private readonly NamePattern[]? _users;
    private readonly NamePattern[]? _robots;
    private readonly NamePattern[]? _teams;
    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates a filter. Without any names it selects all rows.</summary>
    /// <param name="organization">The organization, to which short names of robots belong.</param>
    /// <param name="users">Names of users, or patterns.</param>
    /// <param name="robots">Names of robots, short or full, or patterns.</param>
    /// <param name="teams">Names of teams, or patterns.</param>
    public AccessFilter(string organization, string[]? users, string[]? robots, string[]? teams)
    {
        _users = Patterns(users);
        _robots = Patterns(robots?.Select(name => RobotName.Label(organization, name)));
        _teams = Patterns(teams);
    }

    /// <summary>The users that are named without wildcards and had no row.</summary>
    public IEnumerable<string> UnseenUsers => Literals(_users).Where(name => !_seen.ContainsKey(name));

    /// <summary>Returns the robots and teams that are named without wildcards and do not exist in the organization, as messages name them.</summary>
    /// <param name="roster">The teams and robots of the organization.</param>
    public IEnumerable<string> Missing(OrganizationRoster roster)
    {
        IEnumerable<string> robots = Literals(_robots).Except(roster.Robots, StringComparer.OrdinalIgnoreCase).Select(name => $"robot '{name}'");
        IEnumerable<string> teams = Literals(_teams).Except(roster.Teams.Select(team => team.Team.Name), StringComparer.OrdinalIgnoreCase)
            .Select(name => $"team '{name}' of organization '{roster.Organization}'");
        return robots.Concat(teams);
    }

    /// <summary>Selects rows. May be called from several threads at once.</summary>
    public IReadOnlyList<QuayAccess> Select(IReadOnlyList<QuayAccess> rows)
    {
        QuayAccess[] selected = rows.Where(row => MatchesGrantee(row) && (_teams is null || Matches(_teams, row.ViaTeam))).ToArray();
        foreach (QuayAccess row in selected)
        {
            _seen[row.Grantee] = true;
        }

        return selected;
    }

    // A role of everybody is also one of the selected users and robots.
    private bool MatchesGrantee(QuayAccess row) => (_users is null && _robots is null) || row.GranteeKind switch
    {
        QuayAccessGranteeKind.User => Matches(_users, row.Grantee),
        QuayAccessGranteeKind.Robot => Matches(_robots, row.Grantee),
        _ => true,
    };

    private static bool Matches(NamePattern[]? patterns, string? name) => name is not null && patterns?.Any(pattern => pattern.Matches(name)) == true;

    private static NamePattern[]? Patterns(IEnumerable<string>? names) => names?.Select(name => new NamePattern(name)).ToArray();

    private static IEnumerable<string> Literals(NamePattern[]? patterns) =>
        (patterns ?? []).Where(pattern => !pattern.HasWildcards).Select(pattern => pattern.Text);
}
