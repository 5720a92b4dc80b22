namespace Quay.Client;

/// <summary>The kind of recipient of a notification in the registry's web pages.</summary>
public enum QuayNotificationTargetKind
{
    /// <summary>A user.</summary>
    User,

    /// <summary>The members of a team of the organization.</summary>
    Team,
}
