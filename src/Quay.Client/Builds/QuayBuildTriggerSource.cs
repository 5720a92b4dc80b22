using System;

namespace Quay.Client;

/// <summary>A namespace, repository, Dockerfile, branch or tag of the service of a build trigger.</summary>
public sealed class QuayBuildTriggerSource : QuayObject
{
    internal QuayBuildTriggerSource(RepositoryName repository, string triggerId, QuayBuildTriggerSourceKind kind, string name)
    {
        Repository = repository.ToString();
        TriggerId = triggerId;
        Kind = kind;
        Name = name;
    }

    /// <summary>The repository of the trigger, <c>namespace/name</c>.</summary>
    public string Repository { get; }

    /// <summary>The identifier of the trigger.</summary>
    public string TriggerId { get; }

    /// <summary>The kind.</summary>
    public QuayBuildTriggerSourceKind Kind { get; }

    /// <summary>The name, as the service has it.</summary>
    public string Name { get; }

    /// <summary>The description, or the title that the service shows.</summary>
    public string? Description { get; internal set; }

    /// <summary>The address of the web page.</summary>
    public Uri? Url { get; internal set; }

    /// <summary>Whether a repository is private; null for other kinds.</summary>
    public bool? IsPrivate { get; internal set; }

    /// <summary>Whether a trigger can be set up for a repository; null for other kinds.</summary>
    public bool? HasAdminPermissions { get; internal set; }

    /// <summary>The time of the last change of a repository; null for other kinds.</summary>
    public DateTime? LastUpdated { get; internal set; }

    /// <summary>The folders that can be the build context of a Dockerfile.</summary>
    public QuayList<string> Contexts { get; internal set; } = new([]);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>The kind of a source of a build trigger.</summary>
public enum QuayBuildTriggerSourceKind
{
    /// <summary>A user or organization with repositories.</summary>
    Namespace,

    /// <summary>A source repository.</summary>
    Repository,

    /// <summary>A Dockerfile in a source repository.</summary>
    Dockerfile,

    /// <summary>A branch.</summary>
    Branch,

    /// <summary>A tag.</summary>
    Tag,
}
