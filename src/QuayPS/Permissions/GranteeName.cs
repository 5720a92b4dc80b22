using System;
using System.Linq;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Reads whose permission is meant from the parameters that may say so.</summary>
internal static class GranteeName
{
    /// <summary>The name that was given, whosever it is, or that of the object from the pipeline; null if none was.</summary>
    /// <param name="piped">The object from the pipeline.</param>
    /// <param name="user">The name of a user.</param>
    /// <param name="robot">The name of a robot.</param>
    /// <param name="team">The name of a team.</param>
    public static string? Label(PSObject? piped, string? user, string? robot, string? team) =>
        Array.Find(new[] { user, robot, WithoutOwn(piped, team) }, name => name is { Length: > 0 }) ?? FromPipeline(piped)?.Name;

    /// <summary>Takes the one that was given.</summary>
    /// <param name="ns">The namespace in which robots live.</param>
    /// <param name="subject">What is theirs, as a message names it: <c>permission on repository 'acme/app'</c>.</param>
    /// <param name="piped">The object from the pipeline, which may say who is meant where no name is given.</param>
    /// <param name="user">The name of a user.</param>
    /// <param name="robot">The name of a robot, short or full.</param>
    /// <param name="team">The name of a team.</param>
    public static Grantee Parse(string ns, string subject, PSObject? piped, string? user, string? robot, string? team)
    {
        team = WithoutOwn(piped, team);
        string[] names = new[] { user, robot, team }.OfType<string>().Where(name => name.Length > 0).ToArray();
        switch (names.Length)
        {
            case 0 when FromPipeline(piped) is { } known:
                return known;
            case not 1:
                throw new ArgumentException($"Whose {subject} is meant? Give one of -User, -Robot and -Team.");
        }

        string name = names[0];
        if (name == robot)
        {
            return new Grantee(QuayGranteeKind.Robot, name.IndexOf('+') < 0 ? ns + "+" + name : name);
        }

        return new Grantee(name == team ? QuayGranteeKind.Team : QuayGranteeKind.User, name);
    }

    // Who or what an object stands for; null if for nobody.
    private static Grantee? FromPipeline(PSObject? piped) => piped?.BaseObject switch
    {
        QuayRepositoryPermission permission => new Grantee(permission.Kind, permission.Name),
        QuayDefaultPermission permission => new Grantee(permission.Kind, permission.Delegate),
        QuayRobot robot => new Grantee(QuayGranteeKind.Robot, robot.Name),
        QuayTeam team => new Grantee(QuayGranteeKind.Team, team.Name),
        QuayEntity { Kind: QuayEntityKind.Team } team => new Grantee(QuayGranteeKind.Team, team.Name),
        QuayEntity { Kind: QuayEntityKind.User } entity => Account(entity.Name, entity.IsRobot),
        QuayTeamMember { Kind: QuayTeamMemberKind.User } member => Account(member.Name, member.IsRobot),
        QuayOrganizationMember member => Account(member.Name, isRobot: false),
        QuayOrganizationCollaborator collaborator => Account(collaborator.Name, isRobot: false),
        QuayUser user => Account(user.Name, isRobot: false),
        _ => null,
    };

    private static Grantee Account(string name, bool isRobot) => new(isRobot ? QuayGranteeKind.Robot : QuayGranteeKind.User, name);

    // A member of a team brings the team's name along, but is meant alone.
    private static string? WithoutOwn(PSObject? piped, string? team) => piped?.BaseObject is QuayTeamMember member && member.Team == team ? null : team;
}
