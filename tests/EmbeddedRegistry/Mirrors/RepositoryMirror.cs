using System.Collections.Generic;

namespace QuayPS.EmbeddedRegistry.Mirrors;

/// <summary>The mirror of a repository of another registry.</summary>
public sealed class RepositoryMirror : Mirror
{
    /// <summary>Host, namespace and name of the other repository.</summary>
    public required string Reference { get; set; }

    /// <summary>The tags to copy.</summary>
    public required MirrorRule Rule { get; init; }

    /// <summary>The architectures to copy; empty for all.</summary>
    public IReadOnlyList<string> Architectures { get; set; } = [];
}

/// <summary>The tags that a mirror copies. As in Quay, an attempt to make a mirror that fails leaves its rule behind.</summary>
public sealed class MirrorRule
{
    /// <summary>Names of tags, and patterns with wildcards.</summary>
    public required IReadOnlyList<string> Patterns { get; set; }
}
