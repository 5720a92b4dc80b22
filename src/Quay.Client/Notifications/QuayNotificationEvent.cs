using System.Runtime.Serialization;

namespace Quay.Client;

/// <summary>What a notification tells of.</summary>
public enum QuayNotificationEvent
{
    /// <summary>Something was pushed to the repository.</summary>
    [EnumMember(Value = "repo_push")]
    RepoPush,

    /// <summary>A build was queued.</summary>
    [EnumMember(Value = "build_queued")]
    BuildQueued,

    /// <summary>A build has begun.</summary>
    [EnumMember(Value = "build_start")]
    BuildStart,

    /// <summary>A build has ended well.</summary>
    [EnumMember(Value = "build_success")]
    BuildSuccess,

    /// <summary>A build has failed.</summary>
    [EnumMember(Value = "build_failure")]
    BuildFailure,

    /// <summary>A build was cancelled.</summary>
    [EnumMember(Value = "build_cancelled")]
    BuildCancelled,

    /// <summary>The scanner found a vulnerability.</summary>
    [EnumMember(Value = "vulnerability_found")]
    VulnerabilityFound,

    /// <summary>A tag will end soon.</summary>
    [EnumMember(Value = "repo_image_expiry")]
    RepoImageExpiry,

    /// <summary>The synchronization of a mirror has begun.</summary>
    [EnumMember(Value = "repo_mirror_sync_started")]
    RepoMirrorSyncStarted,

    /// <summary>The synchronization of a mirror has ended well.</summary>
    [EnumMember(Value = "repo_mirror_sync_success")]
    RepoMirrorSyncSuccess,

    /// <summary>The synchronization of a mirror has failed.</summary>
    [EnumMember(Value = "repo_mirror_sync_failed")]
    RepoMirrorSyncFailed,

    /// <summary>The storage of a namespace is nearly used up.</summary>
    [EnumMember(Value = "quota_warning")]
    QuotaWarning,

    /// <summary>The storage of a namespace is used up.</summary>
    [EnumMember(Value = "quota_error")]
    QuotaError,
}
