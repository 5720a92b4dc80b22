using System;
using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A build: the registry makes an image from a Dockerfile and pushes it.</summary>
public sealed class QuayBuild : QuayObject
{
    /// <summary>What tells it from all others.</summary>
    public string Id { get; internal set; } = string.Empty;

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [JsonIgnore]
    public string Repository { get; private set; } = string.Empty;

    /// <summary>How far it is; null where a newer registry has a new word for it.</summary>
    public QuayBuildPhase? Phase { get; internal set; }

    /// <summary>Whether it has ended, well or not. After an error of the builder's own it is tried again.</summary>
    public bool IsFinished => Phase is QuayBuildPhase.Complete or QuayBuildPhase.Error or QuayBuildPhase.Cancelled or QuayBuildPhase.Expired;

    /// <summary>What the builder is at, while it is.</summary>
    public QuayBuildProgress? Status { get; internal set; }

    /// <summary>When it was asked for.</summary>
    public DateTime? Started { get; internal set; }

    /// <summary>A short name of its source, such as the beginning of a commit.</summary>
    public string? DisplayName { get; internal set; }

    /// <summary>The tags that the image gets.</summary>
    public QuayList<string> Tags { get; internal set; } = new([]);

    /// <summary>The path of the Dockerfile.</summary>
    public string? DockerfilePath { get; internal set; }

    /// <summary>The same, as earlier registries name it.</summary>
    public string? Subdirectory { get; internal set; }

    /// <summary>The folder that the Dockerfile copies from.</summary>
    public string? Context { get; internal set; }

    /// <summary>Who asked for it; null where a push to the source did.</summary>
    public string? ManualUser { get; internal set; }

    /// <summary>The trigger that started it, if one did.</summary>
    public QuayBuildTrigger? Trigger { get; internal set; }

    /// <summary>What the trigger was told of the source: commit, branch, author.</summary>
    public QuayDictionary<object?>? TriggerMetadata { get; internal set; }

    /// <summary>The robot that pulls private base images.</summary>
    [JsonIgnore]
    public string? PullRobot => PullRobotDetails?.Name;

    /// <summary>Whether the session's user may push to the repository.</summary>
    public bool IsWriter { get; internal set; }

    /// <summary>The id under which the files were uploaded.</summary>
    public string? ResourceKey { get; internal set; }

    /// <summary>Where the files are. The address may be a permission to fetch them.</summary>
    internal SecureString? ArchiveUrl { get; set; }

    /// <inheritdoc cref="ArchiveUrl"/>
    public SecureString? GetArchiveUrl() => ArchiveUrl;

    /// <summary>Why the registry cannot tell how far it is, where it cannot.</summary>
    public string? Error { get; internal set; }

    [JsonProperty("repository")]
    internal BuildRepository? RepositoryDetails { get; set; }

    [JsonProperty("pull_robot")]
    internal BuildRobot? PullRobotDetails { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Id;

    internal override string? GetIdentity() => Id;

    internal override void OnRead()
    {
        Repository = RepositoryDetails is null ? string.Empty : RepositoryDetails.Namespace + "/" + RepositoryDetails.Name;
        if (Trigger is not null)
        {
            Trigger.Repository = Repository;
        }
    }

    /// <summary>The repository as builds name it.</summary>
    internal sealed class BuildRepository
    {
        public string? Namespace { get; set; }

        public string? Name { get; set; }
    }
}

/// <summary>A robot as builds and triggers name it.</summary>
internal sealed class BuildRobot
{
    public string? Name { get; set; }

    public string? Kind { get; set; }

    public bool IsRobot { get; set; }
}
