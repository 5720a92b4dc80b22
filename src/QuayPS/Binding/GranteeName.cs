using System;
using System.Linq;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Reads whose permission is meant from the parameters that may say so.</summary>
internal static class GranteeName
{
    /// <summary>The name that was given, whosever it is; null if none was.</summary>
    /// <param name="names">The names of which one may be given.</param>
    public static string? Given(params string?[] names) => Array.Find(names, name => name is { Length: > 0 });

    /// <summary>Who or what an object from the pipeline stands for; null if for nobody.</summary>
    /// <param name="piped">The object.</param>
    public static Grantee? FromPipeline(PSObject? piped) => piped?.BaseObject switch
    {
        QuayRepositoryPermission permission => new Grantee(permission.Kind, permission.Name),
        QuayDefaultPermission permission => new Grantee(permission.Kind, permission.Delegate),
        QuayRobot robot => new Grantee(QuayGranteeKind.Robot, robot.Name),
        QuayTeam team => new Grantee(QuayGranteeKind.Team, team.Name),
        _ => null,
    };

    /// <summary>Takes the one that was given.</summary>
    /// <param name="ns">The namespace in which robots live.</param>
    /// <param name="subject">What is theirs, as a message names it: <c>permission on repository 'acme/app'</c>.</param>
    /// <param name="piped">The same from the pipeline, where no name is given.</param>
    /// <param name="user">The name of a user.</param>
    /// <param name="robot">The name of a robot, short or full.</param>
    /// <param name="team">The name of a team.</param>
    public static Grantee Parse(string ns, string subject, Grantee? piped, string? user, string? robot, string? team)
    {
        string[] names = new[] { user, robot, team }.OfType<string>().Where(name => name.Length > 0).ToArray();
        if (names.Length > 1 || (names.Length == 0 && piped is null))
        {
            throw new ArgumentException($"Whose {subject} is meant? Give one of -User, -Robot and -Team.");
        }

        if (names.Length == 0)
        {
            return piped!;
        }

        string name = names[0];
        if (name == robot)
        {
            return new Grantee(QuayGranteeKind.Robot, name.IndexOf('+') < 0 ? ns + "+" + name : name);
        }

        return new Grantee(name == team ? QuayGranteeKind.Team : QuayGranteeKind.User, name);
    }
}
