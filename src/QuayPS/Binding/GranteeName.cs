using System;
using System.Linq;
using Quay.Client;

namespace QuayPS;

/// <summary>Reads whose permission is meant from the parameters that may say so.</summary>
internal static class GranteeName
{
    /// <summary>The name that was given, whosever it is; null if none was.</summary>
    /// <param name="names">The names of which one may be given.</param>
    public static string? Given(params string?[] names) => Array.Find(names, name => name is { Length: > 0 });

    /// <summary>Takes the one that was given.</summary>
    /// <param name="repository">The repository, in whose namespace robots live.</param>
    /// <param name="permission">A permission of the same user, robot or team, where no name is given.</param>
    /// <param name="user">The name of a user.</param>
    /// <param name="robot">The name of a robot, short or full.</param>
    /// <param name="team">The name of a team.</param>
    public static Grantee Parse(RepositoryName repository, QuayRepositoryPermission? permission, string? user, string? robot, string? team)
    {
        string[] names = new[] { user, robot, team }.OfType<string>().Where(name => name.Length > 0).ToArray();
        if (names.Length > 1 || (names.Length == 0 && permission is null))
        {
            throw new ArgumentException($"Whose permission on repository '{repository}' is meant? Give one of -User, -Robot and -Team.");
        }

        if (names.Length == 0)
        {
            return new Grantee(permission!.Kind, permission.Name);
        }

        string name = names[0];
        if (name == robot)
        {
            return new Grantee(QuayGranteeKind.Robot, name.IndexOf('+') < 0 ? repository.Namespace + "+" + name : name);
        }

        return new Grantee(name == team ? QuayGranteeKind.Team : QuayGranteeKind.User, name);
    }
}
