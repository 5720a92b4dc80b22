using System.Collections.Generic;

namespace Quay.Client;

/// <summary>The settings of a build.</summary>
public sealed class BuildSettings
{
    /// <summary>The tags of the image; <c>latest</c> if there are none.</summary>
    public IReadOnlyList<string> Tags { get; set; } = [];

    /// <summary>The folder of the Dockerfile.</summary>
    public string? Subdirectory { get; set; }

    /// <summary>The path of the Dockerfile.</summary>
    public string? DockerfilePath { get; set; }

    /// <summary>The build context: the folder from which the Dockerfile copies files.</summary>
    public string? Context { get; set; }

    /// <summary>The robot, <c>namespace+name</c>, that pulls private base images.</summary>
    public string? PullRobot { get; set; }

    /// <summary>The path of the Dockerfile, from the root of the files.</summary>
    internal string Dockerfile =>
        (DockerfilePath ?? (Subdirectory ?? Context ?? string.Empty).TrimEnd('/') + "/Dockerfile").TrimStart('/');

    internal JsonBody ToBody() => new JsonBody()
        .SetIfGiven("docker_tags", Tags.Count > 0 ? Tags : null)
        .SetIfGiven("subdirectory", Subdirectory)
        .SetIfGiven("dockerfile_path", DockerfilePath)
        .SetIfGiven("context", Context)
        .SetIfGiven("pull_robot", PullRobot);
}
