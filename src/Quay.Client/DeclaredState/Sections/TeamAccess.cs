using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>Detects changes of teams by which the organization would lose all administrators, or the session's user the role of administrator.</summary>
internal sealed class TeamAccess
{
    private readonly string? _user;
    private readonly HashSet<(string Team, string User)> _before = [];
    private readonly HashSet<(string Team, string User)> _after = [];

    /// <summary>Determines the administrators of the organization before and after the import.</summary>
    /// <param name="current">The teams in the registry.</param>
    /// <param name="desired">The declared teams.</param>
    /// <param name="options">Whether an import removes items that the document does not declare.</param>
    public TeamAccess(NamedValues current, NamedValues desired, DeclaredStateOptions options)
    {
        _user = options.SessionUser;
        foreach (string name in current.Names.Union(desired.Names))
        {
            StateMap? now = current.Map(name);
            StateMap? then = desired.Map(name);
            // An invited user is not an administrator yet.
            IReadOnlyCollection<string> invited = (now?.Model as TeamMembership)?.Members.Where(member => member.Invited).Select(member => member.Name).ToArray() ?? [];
            IEnumerable<string> users = Users(now).Except(invited);
            if (now?.Value<QuayTeamRole>("role") == QuayTeamRole.Admin)
            {
                _before.UnionWith(users.Select(user => (name, user)));
            }

            bool stays = then is not null || !options.Prune;
            if (stays && (then?.Value<QuayTeamRole>("role") ?? now?.Value<QuayTeamRole>("role")) == QuayTeamRole.Admin)
            {
                bool replaces = options.Prune && then?.Declares("members") == true;
                _after.UnionWith((replaces ? Users(then) : users.Union(Users(then))).Except(invited).Select(user => (name, user)));
            }
        }
    }

    private bool LosesAll => _before.Count > 0 && _after.Count == 0;

    private bool LosesUser => _user is not null && _before.Any(entry => entry.User == _user) && _after.All(entry => entry.User != _user);

    /// <summary>Returns the reason why a team is not removed and keeps its role; null if it is not protected.</summary>
    public string? ProtectTeam(string name, StateMap? current, StateMap? desired) =>
        current?.Value<QuayTeamRole>("role") != QuayTeamRole.Admin || desired?.Value<QuayTeamRole>("role") == QuayTeamRole.Admin || (desired is not null && !desired.Has("role")) ? null
        : LosesAll ? "the organization would have no administrator."
        : LosesUser && _before.Contains((name, _user!)) ? $"the session's user '{_user}' administers the organization through it."
        : null;

    /// <summary>Returns the reason why a member is not removed; null if the member is not protected.</summary>
    public string? ProtectMember(string team, string name) =>
        !_before.Contains((team, name)) ? null
        : LosesAll ? "the organization would have no administrator."
        : LosesUser && name == _user ? "it is the session's user, who administers the organization through the team."
        : null;

    /// <summary>
    /// The changes that must be made before an administrator is removed: those that add administrators, if none of the present
    /// administrators remains.
    /// </summary>
    public IEnumerable<string> Successors => _before.Select(entry => entry.User).Intersect(_after.Select(entry => entry.User)).Any()
        ? []
        : _after.SelectMany(entry => new[] { TeamKey(entry.Team), MemberKey(entry.Team, entry.User) }).Distinct();

    /// <summary>The key of a team, by which changes name the team that they depend on.</summary>
    public static string TeamKey(string team) => "team " + team;

    /// <summary>The key of a membership, by which changes name the membership that they depend on.</summary>
    public static string MemberKey(string team, string user) => $"member '{user}' of team '{team}'";

    /// <summary>Whether a member of the team is an administrator now.</summary>
    public bool Administers(string team) => _before.Any(entry => entry.Team == team);

    /// <summary>Whether the user is an administrator of the organization through the team now.</summary>
    public bool Administers(string team, string user) => _before.Contains((team, user));

    private static IEnumerable<string> Users(StateMap? team) => team?.List("members").OfType<string>().Where(name => name.IndexOf('+') < 0) ?? [];
}
