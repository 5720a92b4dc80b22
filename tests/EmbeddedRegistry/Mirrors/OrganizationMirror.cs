using System;
using System.Collections.Generic;

namespace QuayPS.EmbeddedRegistry.Mirrors;

/// <summary>The mirror of a namespace of another registry.</summary>
public sealed class OrganizationMirror : Mirror
{
    /// <summary>The kind of the other registry: harbor or quay.</summary>
    public required string RegistryType { get; init; }

    /// <summary>Address of the other registry.</summary>
    public required string Url { get; set; }

    /// <summary>The namespace in the other registry.</summary>
    public required string Namespace { get; set; }

    /// <summary>Visibility of the new repositories: public or private.</summary>
    public required string Visibility { get; set; }

    /// <summary>Patterns for the repositories to copy; empty for all.</summary>
    public IReadOnlyList<string> Filters { get; set; } = [];

    /// <summary>Time of creation.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The repositories that were discovered in the other registry.</summary>
    public List<FoundRepository> Found { get; } = [];

    /// <inheritdoc/>
    protected override void OnEnded(DateTimeOffset now)
    {
        foreach (FoundRepository repository in Found)
        {
            repository.Status = Outcome;
            repository.LastSync = now;
        }
    }
}

/// <summary>A repository that an organization's mirror discovered in the other registry.</summary>
public sealed class FoundRepository
{
    /// <summary>The name below the namespace.</summary>
    public required string Name { get; init; }

    /// <summary>A status as that of <see cref="Mirror"/>, or SKIP.</summary>
    public string Status { get; set; } = "NEVER_RUN";

    /// <summary>Time of the discovery.</summary>
    public DateTimeOffset Discovered { get; init; }

    /// <summary>Time of the last copy; null before the first one.</summary>
    public DateTimeOffset? LastSync { get; set; }

    /// <summary>Message of the last failure; null without one.</summary>
    public string? Message { get; set; }

    /// <summary>Whether the registry has a repository for it.</summary>
    public bool IsMade { get; set; }
}
