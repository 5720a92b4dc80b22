using System;
using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A build: the registry creates an image from a Dockerfile and pushes it to a repository.</summary>
public sealed class QuayBuild : QuayObject
{
    /// <summary>The identifier of the build.</summary>
    public string Id { get; internal set; } = string.Empty;

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [JsonIgnore]
    public string Repository { get; private set; } = string.Empty;

    /// <summary>The phase of the build; null for one that this version does not know, which is in AdditionalProperties.</summary>
    public QuayBuildPhase? Phase { get; internal set; }

    /// <summary>Whether the build has ended, successfully or not. After an internal error of the builder the registry tries again.</summary>
    public bool IsFinished => Phase is QuayBuildPhase.Complete or QuayBuildPhase.Error or QuayBuildPhase.Cancelled or QuayBuildPhase.Expired;

    /// <summary>The progress of a running build.</summary>
    public QuayBuildProgress? Status { get; internal set; }

    /// <summary>The time at which the build was requested.</summary>
    public DateTime? Started { get; internal set; }

    /// <summary>A short name of the source, such as the beginning of a commit.</summary>
    public string? DisplayName { get; internal set; }

    /// <summary>The tags of the image.</summary>
    public QuayList<string> Tags { get; internal set; } = new([]);

    /// <summary>The path of the Dockerfile.</summary>
    public string? DockerfilePath { get; internal set; }

    /// <summary>The same as the path of the Dockerfile, as earlier registries name it.</summary>
    public string? Subdirectory { get; internal set; }

    /// <summary>The build context: the folder from which the Dockerfile copies files.</summary>
    public string? Context { get; internal set; }

    /// <summary>The user who requested the build; null if a push to the source did.</summary>
    public string? ManualUser { get; internal set; }

    /// <summary>The trigger that started the build; null if none did.</summary>
    public QuayBuildTrigger? Trigger { get; internal set; }

    /// <summary>The commit, branch and author that the trigger received from the source.</summary>
    public QuayDictionary<object?>? TriggerMetadata { get; internal set; }

    /// <summary>The robot that pulls private base images.</summary>
    [JsonIgnore]
    public string? PullRobot => PullRobotDetails?.Name;

    /// <summary>Whether the session's user may push to the repository.</summary>
    public bool IsWriter { get; internal set; }

    /// <summary>The identifier of the uploaded files.</summary>
    public string? ResourceKey { get; internal set; }

    /// <summary>The address of the files. It may be a signed address that grants access to them.</summary>
    internal SecureString? ArchiveUrl { get; set; }

    /// <inheritdoc cref="ArchiveUrl"/>
    public SecureString? GetArchiveUrl() => ArchiveUrl;

    /// <summary>The reason why the registry does not know the phase; null if it does.</summary>
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

    /// <summary>The repository in the answer for a build.</summary>
    internal sealed class BuildRepository
    {
        public string? Namespace { get; set; }

        public string? Name { get; set; }
    }
}

/// <summary>A robot in the answer for a build or trigger.</summary>
internal sealed class BuildRobot
{
    public string? Name { get; set; }

    public string? Kind { get; set; }

    public bool IsRobot { get; set; }
}
