using System;

namespace Quay.Client;

/// <summary>A notification that the registry's web pages show to a user: a push, an invitation, a maintenance.</summary>
public sealed class QuayUserNotification : QuayObject
{
    /// <summary>The identifier.</summary>
    public string Id { get; internal set; } = string.Empty;

    /// <summary>The kind of event, such as <c>repo_push</c> or <c>org_team_invite</c>.</summary>
    public string Kind { get; internal set; } = string.Empty;

    /// <summary>The organization whose administrators are notified; null for a notification of the user.</summary>
    public string? Organization { get; internal set; }

    /// <summary>The time at which it was created.</summary>
    public DateTime? Created { get; internal set; }

    /// <summary>Details of the event, whose names depend on the kind.</summary>
    public QuayDictionary<object?> Metadata { get; internal set; } = [];

    /// <summary>Whether it is dismissed. Listings leave dismissed notifications out.</summary>
    public bool Dismissed { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Id;

    internal override string? GetIdentity() => Id;
}
