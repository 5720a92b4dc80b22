namespace Quay.Client;

/// <summary>The permission of a robot account on a repository.</summary>
#pragma warning disable CA1711 // The word is the registry's; it has nothing to do with code access security.
public sealed class QuayRobotPermission : QuayObject
#pragma warning restore CA1711
{
    internal QuayRobotPermission()
    {
    }

    /// <summary>The organization that owns the robot; null for a robot of a user.</summary>
    public string? Organization { get; internal set; }

    /// <summary>The full name of the robot, <c>namespace+name</c>.</summary>
    public string Robot { get; internal set; } = string.Empty;

    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    public string Repository { get; internal set; } = string.Empty;

    /// <summary>The role of the robot on the repository.</summary>
    public QuayRepositoryRole? Role { get; internal set; }

    /// <summary>Whether the repository is public.</summary>
    public bool? IsPublic { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Repository}: {Role}";
}
