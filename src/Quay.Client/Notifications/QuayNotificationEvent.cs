using System.Runtime.Serialization;

namespace Quay.Client;

/// <summary>The event that a notification is about.</summary>
public enum QuayNotificationEvent
{
    /// <summary>An image was pushed to the repository.</summary>
    [EnumMember(Value = "repo_push")]
    RepoPush,

    /// <summary>A build was queued.</summary>
    [EnumMember(Value = "build_queued")]
    BuildQueued,

    /// <summary>A build started.</summary>
    [EnumMember(Value = "build_start")]
    BuildStart,

    /// <summary>A build succeeded.</summary>
    [EnumMember(Value = "build_success")]
    BuildSuccess,

    /// <summary>A build failed.</summary>
    [EnumMember(Value = "build_failure")]
    BuildFailure,

    /// <summary>A build was cancelled.</summary>
    [EnumMember(Value = "build_cancelled")]
    BuildCancelled,

    /// <summary>The scanner found a vulnerability.</summary>
    [EnumMember(Value = "vulnerability_found")]
    VulnerabilityFound,

    /// <summary>A tag will expire soon.</summary>
    [EnumMember(Value = "repo_image_expiry")]
    RepoImageExpiry,

    /// <summary>The synchronization of a mirror started.</summary>
    [EnumMember(Value = "repo_mirror_sync_started")]
    RepoMirrorSyncStarted,

    /// <summary>The synchronization of a mirror succeeded.</summary>
    [EnumMember(Value = "repo_mirror_sync_success")]
    RepoMirrorSyncSuccess,

    /// <summary>The synchronization of a mirror failed.</summary>
    [EnumMember(Value = "repo_mirror_sync_failed")]
    RepoMirrorSyncFailed,

    /// <summary>The storage of a namespace reached a limit of its quota that warns.</summary>
    [EnumMember(Value = "quota_warning")]
    QuotaWarning,

    /// <summary>The storage of a namespace reached a limit of its quota that refuses pushes.</summary>
    [EnumMember(Value = "quota_error")]
    QuotaError,
}
