using System;
using System.Collections.Generic;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>What somebody may do with a repository.</summary>
public enum RepositoryRole
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Pull and look.</summary>
    Read,

    /// <summary>Push and tag.</summary>
    Write,

    /// <summary>Everything.</summary>
    Admin,
}

/// <summary>Whether a repository takes pushes.</summary>
public enum RepositoryState
{
    /// <summary>NORMAL</summary>
    Normal,

    /// <summary>READ_ONLY</summary>
    ReadOnly,

    /// <summary>MIRROR</summary>
    Mirror,
}

/// <summary>A repository with its tags and manifests.</summary>
public sealed class Repository
{
    private static readonly string[] StateNames = ["NORMAL", "READ_ONLY", "MIRROR"];

    internal Repository(long id, Account owner, string name, DateTimeOffset created)
    {
        Id = id;
        Owner = owner;
        Name = name;
        Created = created;
    }

    /// <summary>Order of creation, which is also the order of listings.</summary>
    public long Id { get; }

    /// <summary>The namespace.</summary>
    public Account Owner { get; }

    /// <summary>Name within the namespace; may contain slashes.</summary>
    public string Name { get; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; }

    /// <summary>Markdown; null is possible.</summary>
    public string? Description { get; set; } = "";

    /// <summary>Whether everybody may pull.</summary>
    public bool IsPublic { get; set; }

    /// <summary>Quay's kind; only image is left today.</summary>
    public string Kind { get; set; } = "image";

    /// <summary>Whether it takes pushes.</summary>
    public RepositoryState State { get; set; }

    /// <summary>How the API writes the state.</summary>
    public string StateName => StateNames[(int)State];

    /// <summary>Whether signatures are demanded.</summary>
    public bool TrustEnabled { get; set; }

    /// <summary>Token of the build badge.</summary>
    public string StatusToken { get; } = Guid.NewGuid().ToString();

    /// <summary>Roles of users and robots by name.</summary>
    public OrderedDictionary<string, RepositoryRole> UserRoles { get; } = new(StringComparer.Ordinal);

    /// <summary>Roles of teams by name.</summary>
    public OrderedDictionary<string, RepositoryRole> TeamRoles { get; } = new(StringComparer.Ordinal);

    /// <summary>Manifests by digest.</summary>
    public Dictionary<string, Manifest> Manifests { get; } = new(StringComparer.Ordinal);

    /// <summary>Tags with their history.</summary>
    public TagHistory Tags { get; } = new();

    /// <summary>Addresses that mail may go to, and whether their owners agreed.</summary>
    public Dictionary<string, bool> Emails { get; } = new(StringComparer.Ordinal);

    /// <summary>Who is told of what happens in it, in order of creation.</summary>
    public List<Notification> Notifications { get; } = [];

    /// <summary>Of which it is a copy; null if of none.</summary>
    public RepositoryMirror? Mirror { get; set; }

    /// <summary>The tags of the mirror, and of those that could not be made, oldest first.</summary>
    public List<MirrorRule> MirrorRules { get; } = [];

    /// <summary>Which tags are deleted by themselves.</summary>
    public List<AutoPrunePolicy> AutoPrunePolicies { get; } = [];

    /// <summary>Which tags are locked by themselves.</summary>
    public List<ImmutabilityPolicy> ImmutabilityPolicies { get; } = [];

    /// <summary>Builds, the oldest first.</summary>
    public List<Build> Builds { get; } = [];

    /// <summary>What starts builds.</summary>
    public List<BuildTrigger> Triggers { get; } = [];

    /// <summary>Bytes that the manifests take.</summary>
    public long Size { get; set; }

    /// <summary>Actions of the last weeks, relative to other repositories.</summary>
    public double Popularity { get; set; }

    /// <summary>Reads a state as the API writes it.</summary>
    public static RepositoryState ParseState(string text) => (RepositoryState)Array.IndexOf(StateNames, text);
}

/// <summary>A manifest, or a list of manifests for several platforms.</summary>
public sealed class Manifest
{
    /// <summary>sha256:…</summary>
    public required string Digest { get; init; }

    /// <summary>Bytes; null for a list.</summary>
    public long? Size { get; init; }

    /// <summary>The manifests of a list; empty otherwise.</summary>
    public List<string> Children { get; } = [];

    /// <summary>Whether this is a list of manifests.</summary>
    public bool IsList { get; init; }

    /// <summary>The label quay.expires-after, in seconds: tags on this manifest end by themselves.</summary>
    public long? ExpiresAfterSeconds { get; init; }

    /// <summary>The text that describes a model, in Markdown; null for other images.</summary>
    public string? ModelCard { get; set; }

    /// <summary>Labels in order of creation.</summary>
    public List<ManifestLabel> Labels { get; } = [];

    /// <summary>What the scanner knows of it.</summary>
    public SecurityScan Scan { get; } = new();

    /// <summary>How often it was pulled.</summary>
    public long Pulls { get; set; }

    /// <summary>When it was last pulled.</summary>
    public DateTimeOffset? LastPull { get; set; }
}
