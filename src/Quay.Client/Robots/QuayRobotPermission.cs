namespace Quay.Client;

/// <summary>What a robot may do with a repository.</summary>
#pragma warning disable CA1711 // It is the registry's word for it, not one of code access security.
public sealed class QuayRobotPermission : QuayObject
#pragma warning restore CA1711
{
    internal QuayRobotPermission()
    {
    }

    /// <summary>The organization that the robot belongs to; null for a robot of a user.</summary>
    public string? Organization { get; internal set; }

    /// <summary>The robot, <c>namespace+name</c>.</summary>
    public string Robot { get; internal set; } = string.Empty;

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    public string Repository { get; internal set; } = string.Empty;

    /// <summary>What the robot may do.</summary>
    public QuayRepositoryRole? Role { get; internal set; }

    /// <summary>Whether everybody may pull from the repository.</summary>
    public bool? IsPublic { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Repository}: {Role}";
}
