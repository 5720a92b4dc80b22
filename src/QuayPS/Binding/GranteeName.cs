using Quay.Client;

namespace QuayPS;

/// <summary>Reads whose permission is meant from the parameters that may say so.</summary>
internal static class GranteeName
{
    /// <summary>Takes the one that was given.</summary>
    /// <param name="repository">The repository, in whose namespace robots live.</param>
    /// <param name="permission">A permission of the same user, robot or team.</param>
    /// <param name="user">The name of a user.</param>
    /// <param name="robot">The name of a robot, short or full.</param>
    /// <param name="team">The name of a team.</param>
    public static Grantee Parse(RepositoryName repository, QuayRepositoryPermission? permission, string? user, string? robot, string? team)
    {
        if (permission is not null)
        {
            return new Grantee(permission.Kind, permission.Name);
        }

        if (robot is not null)
        {
            return new Grantee(QuayGranteeKind.Robot, robot.IndexOf('+') < 0 ? repository.Namespace + "+" + robot : robot);
        }

        return team is not null ? new Grantee(QuayGranteeKind.Team, team) : new Grantee(QuayGranteeKind.User, user!);
    }
}
