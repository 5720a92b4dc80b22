using System;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Users;

/// <summary>Users and robots as answers refer to them.</summary>
internal static class EntityView
{
    /// <summary>Whether a name is of a robot, namespace+name, and not of a user.</summary>
    public static bool IsRobot(string name) => name.Contains('+', StringComparison.Ordinal);

    public static ShownEntity Show(RegistryState state, string name) => Show(name, state.AvatarOf(name));

    public static ShownEntity Show(string name, AvatarImage avatar)
    {
        bool isRobot = IsRobot(name);
        return new ShownEntity(name, "user", isRobot, avatar.ForKind(isRobot ? "robot" : "user"));
    }
}

/// <summary>A user or robot as answers show it.</summary>
/// <param name="Name">Name of the user, or of the robot as namespace+name.</param>
/// <param name="Kind">Always user.</param>
/// <param name="IsRobot">Whether it is a robot.</param>
/// <param name="Avatar">The avatar.</param>
internal sealed record ShownEntity(string Name, string Kind, bool IsRobot, ShownAvatar Avatar);
