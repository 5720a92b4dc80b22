namespace Quay.Client;

/// <summary>Who is notified in the registry's own pages.</summary>
public enum QuayNotificationTargetKind
{
    /// <summary>A user.</summary>
    User,

    /// <summary>The members of a team of the organization.</summary>
    Team,
}
