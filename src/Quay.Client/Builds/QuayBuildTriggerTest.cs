using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The result of testing the settings of a build trigger.</summary>
public sealed class QuayBuildTriggerTest : QuayObject
{
    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [JsonIgnore]
    public string Repository { get; private set; } = string.Empty;

    /// <summary>The identifier of the build trigger.</summary>
    [JsonIgnore]
    public string TriggerId { get; private set; } = string.Empty;

    /// <summary>The result; null for one that this version does not know, which is in AdditionalProperties.</summary>
    public QuayBuildTriggerTestStatus? Status { get; internal set; }

    /// <summary>The message of the registry.</summary>
    public string? Message { get; internal set; }

    /// <summary>The namespace of the private base image.</summary>
    public string? Namespace { get; internal set; }

    /// <summary>The name of the private base image.</summary>
    public string? Name { get; internal set; }

    /// <summary>The robots that could pull the base image; those that are permitted already are first.</summary>
    [JsonIgnore]
    public QuayList<string> Robots { get; private set; } = new([]);

    /// <summary>Whether the session's user may permit a robot to pull it.</summary>
    public bool IsAdmin { get; internal set; }

    [JsonProperty("robots")]
    internal List<Robot>? RobotDetails { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Status?.ToString() ?? string.Empty;

    internal QuayBuildTriggerTest Of(RepositoryName repository, string id)
    {
        Repository = repository.ToString();
        TriggerId = id;
        Robots = new(RobotDetails?.OrderByDescending(robot => robot.CanRead).Select(robot => robot.Name ?? string.Empty) ?? []);
        return this;
    }

    /// <summary>A robot, and whether it may pull the base image.</summary>
    internal sealed class Robot
    {
        public string? Name { get; set; }

        public bool CanRead { get; set; }
    }
}

/// <summary>The result of testing the settings of a build trigger.</summary>
public enum QuayBuildTriggerTestStatus
{
    /// <summary>The Dockerfile can be built.</summary>
    Analyzed,

    /// <summary>The Dockerfile can be built, from a base image that everybody may pull.</summary>
    PublicBase,

    /// <summary>The base image is private: a robot must pull it.</summary>
    RequiresRobot,

    /// <summary>The build may fail; see the message.</summary>
    Warning,

    /// <summary>The Dockerfile cannot be built; see the message.</summary>
    Error,

    /// <summary>The registry cannot read this kind of source.</summary>
    NotImplemented,
}
