using System;
using System.Collections.Generic;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Repositories;

/// <summary>A role in a repository.</summary>
public enum RepositoryRole
{
    /// <summary>No role.</summary>
    None,

    /// <summary>May pull and read.</summary>
    Read,

    /// <summary>May push and change tags.</summary>
    Write,

    /// <summary>May do everything.</summary>
    Admin,
}

/// <summary>The state of a repository; only a normal one accepts pushes.</summary>
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

    /// <summary>The unique id; ids ascend in the order of creation, which is the order of listings.</summary>
    public long Id { get; }

    /// <summary>The namespace.</summary>
    public Account Owner { get; }

    /// <summary>Name within the namespace; may contain slashes.</summary>
    public string Name { get; }

    /// <summary>Time of creation.</summary>
    public DateTimeOffset Created { get; }

    /// <summary>Description in Markdown; may be null.</summary>
    public string? Description { get; set; } = "";

    /// <summary>Whether everybody may pull, anonymous callers included.</summary>
    public bool IsPublic { get; set; }

    /// <summary>The kind in Quay's terms; image is the only one today.</summary>
    public string Kind { get; set; } = "image";

    /// <summary>The state.</summary>
    public RepositoryState State { get; set; }

    /// <summary>The state as the API writes it.</summary>
    public string StateName => StateNames[(int)State];

    /// <summary>Whether trust is on, so that tags need signatures.</summary>
    public bool TrustEnabled { get; set; }

    /// <summary>The token in the address of the build badge.</summary>
    public string StatusToken { get; } = Guid.NewGuid().ToString();

    /// <summary>Roles of users and robots by name.</summary>
    public OrderedDictionary<string, RepositoryRole> UserRoles { get; } = new(StringComparer.Ordinal);

    /// <summary>Roles of teams by name.</summary>
    public OrderedDictionary<string, RepositoryRole> TeamRoles { get; } = new(StringComparer.Ordinal);

    /// <summary>Manifests by digest.</summary>
    public Dictionary<string, Manifest> Manifests { get; } = new(StringComparer.Ordinal);

    /// <summary>The blobs that were pushed, by digest.</summary>
    public Dictionary<string, ReadOnlyMemory<byte>> Blobs { get; } = new(StringComparer.Ordinal);

    /// <summary>Tags with their history.</summary>
    public TagHistory Tags { get; } = new();

    /// <summary>E-mail addresses for notifications, and whether their owners have confirmed.</summary>
    public Dictionary<string, bool> Emails { get; } = new(StringComparer.Ordinal);

    /// <summary>Notifications about events, in order of creation.</summary>
    public List<Notification> Notifications { get; } = [];

    /// <summary>The mirror configuration; null for a repository that is no mirror.</summary>
    public RepositoryMirror? Mirror { get; set; }

    /// <summary>Rules of the mirror and of failed attempts to make one, oldest first.</summary>
    public List<MirrorRule> MirrorRules { get; } = [];

    /// <summary>Policies that delete tags.</summary>
    public List<AutoPrunePolicy> AutoPrunePolicies { get; } = [];

    /// <summary>Policies that make tags immutable.</summary>
    public List<ImmutabilityPolicy> ImmutabilityPolicies { get; } = [];

    /// <summary>Builds, oldest first.</summary>
    public List<Build> Builds { get; } = [];

    /// <summary>Build triggers.</summary>
    public List<BuildTrigger> Triggers { get; } = [];

    /// <summary>Bytes that the manifests take.</summary>
    public long Size { get; set; }

    /// <summary>A number that grows with the pulls and pushes of the last weeks.</summary>
    public double Popularity { get; set; }

    /// <summary>Reads a state as the API writes it.</summary>
    public static RepositoryState ParseState(string text) => (RepositoryState)Array.IndexOf(StateNames, text);
}
