using System.Collections.Generic;

namespace Quay.Client;

/// <summary>What to build from the files of a build, and where the image goes.</summary>
public sealed class BuildSettings
{
    /// <summary>The tags that the image gets; <c>latest</c> if there are none.</summary>
    public IReadOnlyList<string> Tags { get; set; } = [];

    /// <summary>The folder in which the Dockerfile is.</summary>
    public string? Subdirectory { get; set; }

    /// <summary>The path of the Dockerfile.</summary>
    public string? DockerfilePath { get; set; }

    /// <summary>The folder that the Dockerfile copies from.</summary>
    public string? Context { get; set; }

    /// <summary>The robot, <c>namespace+name</c>, that pulls private base images.</summary>
    public string? PullRobot { get; set; }

    /// <summary>Where the Dockerfile is among the files, from their root.</summary>
    internal string Dockerfile =>
        (DockerfilePath ?? (Subdirectory ?? Context ?? string.Empty).TrimEnd('/') + "/Dockerfile").TrimStart('/');

    internal JsonBody ToBody() => new JsonBody()
        .SetIfGiven("docker_tags", Tags.Count > 0 ? Tags : null)
        .SetIfGiven("subdirectory", Subdirectory)
        .SetIfGiven("dockerfile_path", DockerfilePath)
        .SetIfGiven("context", Context)
        .SetIfGiven("pull_robot", PullRobot);
}
