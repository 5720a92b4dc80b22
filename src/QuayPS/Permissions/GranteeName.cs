using System;
using System.Collections.Generic;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Finds the user, robot or team whose permission a command reads or changes.</summary>
internal static class GranteeName
{
    /// <summary>Returns the name in a parameter or, without one, that of the object from the pipeline; null if there is none.</summary>
    /// <param name="piped">The object from the pipeline.</param>
    /// <param name="user">The parameter -User.</param>
    /// <param name="robot">The parameter -Robot.</param>
    /// <param name="team">The parameter -Team.</param>
    public static string? Label(PSObject? piped, string? user, string? robot, string? team) =>
        user.NullIfEmpty() ?? robot.NullIfEmpty() ?? WithoutOwn(piped, team.NullIfEmpty()) ?? PipedGrantee.Find(piped)?.Name;

    /// <summary>Reads the parameters or, if they are empty, the object from the pipeline.</summary>
    /// <param name="ns">The namespace of robots whose names are short.</param>
    /// <param name="piped">The object from the pipeline.</param>
    /// <param name="user">The parameter -User.</param>
    /// <param name="robot">The parameter -Robot: a short name or <c>namespace+name</c>.</param>
    /// <param name="team">The parameter -Team.</param>
    /// <exception cref="ArgumentException">No grantee is specified, or more than one.</exception>
    public static Grantee Parse(string ns, PSObject? piped, string? user, string? robot, string? team)
    {
        var specified = new List<Grantee>();
        Add(QuayGranteeKind.User, user);
        Add(QuayGranteeKind.Robot, robot is { Length: > 0 } && robot.IndexOf('+') < 0 ? ns + "+" + robot : robot);
        Add(QuayGranteeKind.Team, WithoutOwn(piped, team));
        return specified.Count switch
        {
            0 => PipedGrantee.Find(piped) ?? throw new ArgumentException("Specify -User, -Robot or -Team."),
            1 => specified[0],
            _ => throw new ArgumentException("Specify only one of -User, -Robot and -Team."),
        };

        void Add(QuayGranteeKind kind, string? name)
        {
            if (name is { Length: > 0 })
            {
                specified.Add(new Grantee(kind, name));
            }
        }
    }

    // -Team also binds from the property Team of a team member. The permission is for the member, not for the team.
    private static string? WithoutOwn(PSObject? piped, string? team) => PipedGrantee.IsMemberOf(piped, team) ? null : team;
}
