using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>The name of a robot in a parameter: the short name, or the full name <c>namespace+name</c>.</summary>
internal sealed class RobotName
{
    private RobotName(string? organization, string shortName)
    {
        Organization = organization;
        ShortName = shortName;
    }

    public string? Organization { get; }

    public string ShortName { get; }

    /// <summary>The name as messages show it.</summary>
    public string Display => Organization is null ? ShortName : Organization + "+" + ShortName;

    /// <summary>The name to sign in with; null if the owner is not known.</summary>
    /// <param name="user">The session's user.</param>
    public string? FullName(string? user) => (Organization ?? user) is { } ns ? ns + "+" + ShortName : null;

    /// <summary>Returns the target of an error about a robot, whose name need not be valid.</summary>
    public static string Label(string? organization, string name) =>
        organization is { Length: > 0 } && name.IndexOf('+') < 0 ? organization + "+" + name : name;

    /// <summary>Returns the full name of a robot; a short name means a robot of the repository's namespace.</summary>
    /// <param name="name">The name.</param>
    /// <param name="repository">The repository.</param>
    public static string? Of(string? name, RepositoryName repository) =>
        name is null || name.IndexOf('+') >= 0 ? name : repository.Namespace + "+" + name;

    /// <summary>Parses a name, and rejects an organization that is specified but empty.</summary>
    /// <param name="invocation">The call, which shows whether -Organization was specified.</param>
    /// <param name="organization">The parameter -Organization.</param>
    /// <param name="name">The name.</param>
    /// <param name="user">The session's user, who owns robots without an organization.</param>
    public static RobotName Parse(InvocationInfo invocation, string? organization, string name, string? user) =>
        Parse(organization ?? (invocation.BoundParameters.ContainsKey("Organization") ? string.Empty : null), name, user);

    /// <summary>Reads a name.</summary>
    /// <param name="organization">The value of -Organization; null for robots of the session's user. Robots of users from the
    /// pipeline have an empty one.</param>
    /// <param name="name">The name.</param>
    /// <param name="user">The session's user, who owns robots without an organization.</param>
    public static RobotName Parse(string? organization, string name, string? user)
    {
        int plus = name.IndexOf('+');
        if (plus < 0)
        {
            // An empty organization must not turn an organization's robot into one of the user.
            return organization is { Length: 0 }
                ? throw new ArgumentException($"The organization of robot '{name}' is empty. For a robot of your own omit -Organization, or write its full name.")
                : new RobotName(organization, name);
        }

        string ns = name.Substring(0, plus);
        if (organization is { Length: > 0 } && !string.Equals(ns, organization, StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"The robot '{name}' does not belong to organization '{organization}'.");
        }

        return new RobotName(ns == user ? null : ns, name.Substring(plus + 1));
    }
}
