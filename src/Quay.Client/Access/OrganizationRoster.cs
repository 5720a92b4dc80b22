using System;
using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>The teams of an organization with their members, and its robots. They are read once for the access review of all its repositories.</summary>
public sealed class OrganizationRoster
{
    private readonly Dictionary<string, QuayRobot> _robots = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members;

    internal OrganizationRoster(string organization, IReadOnlyList<TeamRoster> teams, IEnumerable<QuayRobot> robots)
    {
        Organization = organization;
        Teams = teams;
        foreach (QuayRobot robot in robots)
        {
            _robots[robot.Name] = robot;
        }

        _members = new HashSet<string>(
            teams.SelectMany(team => team.Members).Where(member => !member.Invited).Select(member => member.Name), StringComparer.Ordinal);
    }

    /// <summary>The organization.</summary>
    public string Organization { get; }

    /// <summary>The teams, in the registry's order.</summary>
    public IReadOnlyList<TeamRoster> Teams { get; }

    /// <summary>The full names of the robots.</summary>
    public IEnumerable<string> Robots => _robots.Keys;

    /// <summary>Returns whether a user or robot belongs to the organization.</summary>
    /// <param name="name">The name of a user or robot.</param>
    internal bool HasMember(string name) => _members.Contains(name) || _robots.ContainsKey(name);

    /// <summary>Returns the time when a robot was last used; null if the name is not that of a robot of the organization.</summary>
    /// <param name="name">The name of a user or robot.</param>
    internal DateTime? LastAccessed(string name) => _robots.TryGetValue(name, out QuayRobot? robot) ? robot.LastAccessed : null;
}

/// <summary>A team and its members.</summary>
public sealed class TeamRoster
{
    internal TeamRoster(QuayTeam team, IReadOnlyList<QuayTeamMember> members)
    {
        Team = team;
        Members = members;
    }

    /// <summary>The team.</summary>
    public QuayTeam Team { get; }

    /// <summary>The members and the invited users.</summary>
    public IReadOnlyList<QuayTeamMember> Members { get; }
}
