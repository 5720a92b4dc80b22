using System;

namespace QuayPS;

/// <summary>A robot as the user names it: the short name, or <c>namespace+name</c> as the registry writes it.</summary>
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

    /// <summary>Reads a name.</summary>
    /// <param name="organization">The organization that the user gave besides; null for the user's own robots.</param>
    /// <param name="name">The name.</param>
    /// <param name="user">The session's user, whose robots belong to no organization.</param>
    public static RobotName Parse(string? organization, string name, string? user)
    {
        int plus = name.IndexOf('+');
        if (plus < 0)
        {
            return new RobotName(organization, name);
        }

        string ns = name.Substring(0, plus);
        if (organization is not null && !string.Equals(ns, organization, StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"The robot '{name}' does not belong to organization '{organization}'.");
        }

        return new RobotName(ns == user ? null : ns, name.Substring(plus + 1));
    }
}
