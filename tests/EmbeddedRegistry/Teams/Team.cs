using System;
using System.Collections.Generic;
using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.Teams;

/// <summary>A team of an organization.</summary>
public sealed class Team
{
    /// <summary>Makes an empty team.</summary>
    public Team(string name, string role, string description = "")
    {
        Name = name;
        Role = role;
        Description = description;
        Avatar = AvatarImage.Of(name, name);
    }

    /// <summary>The name, unique within the organization.</summary>
    public string Name { get; }

    /// <summary>The role in the organization: member, creator or admin.</summary>
    public string Role { get; set; }

    /// <summary>Free text.</summary>
    public string Description { get; set; }

    /// <summary>Whether the members are synchronized from a directory.</summary>
    public bool IsSynced => SyncedGroup is not null;

    /// <summary>The group of the directory, in the form in which the caller sent it; null for a team without synchronization.</summary>
    public JsonElement? SyncedGroup { get; set; }

    /// <summary>Invitations without an answer.</summary>
    public List<TeamInvite> Invites { get; } = [];

    /// <summary>Names of users, and of robots as namespace+name.</summary>
    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>The avatar, derived from the name.</summary>
    public AvatarImage Avatar { get; }
}

/// <summary>An invitation to a team, either of a user or of an e-mail address.</summary>
public sealed record TeamInvite(string Code, string? User, string? Email);
