using System;

namespace Quay.Client;

/// <summary>Something that the source of a build trigger offers: a namespace, a repository, a Dockerfile, a branch or tag.</summary>
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

    /// <summary>The trigger.</summary>
    public string TriggerId { get; }

    /// <summary>What it is.</summary>
    public QuayBuildTriggerSourceKind Kind { get; }

    /// <summary>What its service calls it.</summary>
    public string Name { get; }

    /// <summary>What it is for, or what its service shows of it.</summary>
    public string? Description { get; internal set; }

    /// <summary>Its page.</summary>
    public Uri? Url { get; internal set; }

    /// <summary>Whether only some may see it, of a repository.</summary>
    public bool? IsPrivate { get; internal set; }

    /// <summary>Whether a trigger can be set up for it, of a repository.</summary>
    public bool? HasAdminPermissions { get; internal set; }

    /// <summary>When it was last changed, of a repository.</summary>
    public DateTime? LastUpdated { get; internal set; }

    /// <summary>The folders that a Dockerfile may copy from.</summary>
    public QuayList<string> Contexts { get; internal set; } = new([]);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>What the source of a build trigger offers.</summary>
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
