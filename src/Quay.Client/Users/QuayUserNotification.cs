using System;

namespace Quay.Client;

/// <summary>What the registry's pages tell a user: of pushes, invitations, maintenance.</summary>
public sealed class QuayUserNotification : QuayObject
{
    /// <summary>What tells it from the others.</summary>
    public string Id { get; internal set; } = string.Empty;

    /// <summary>What it is about, such as <c>repo_push</c> or <c>org_team_invite</c>.</summary>
    public string Kind { get; internal set; } = string.Empty;

    /// <summary>The organization whose administrators are told; null if it is the user.</summary>
    public string? Organization { get; internal set; }

    /// <summary>When it came.</summary>
    public DateTime? Created { get; internal set; }

    /// <summary>What else is known of it; what that is depends on the kind.</summary>
    public QuayDictionary<object?> Metadata { get; internal set; } = [];

    /// <summary>Whether it was put away. Listings leave such out.</summary>
    public bool Dismissed { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Id;

    internal override string? GetIdentity() => Id;
}
