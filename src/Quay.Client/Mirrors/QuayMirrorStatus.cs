using System.Runtime.Serialization;

namespace Quay.Client;

/// <summary>How far a mirror is.</summary>
public enum QuayMirrorStatus
{
    /// <summary>It was never synchronized.</summary>
    [EnumMember(Value = "NEVER_RUN")]
    NeverRun,

    /// <summary>It is to be synchronized at once.</summary>
    [EnumMember(Value = "SYNC_NOW")]
    SyncNow,

    /// <summary>It is being synchronized.</summary>
    [EnumMember(Value = "SYNCING")]
    Syncing,

    /// <summary>The last synchronization brought everything.</summary>
    [EnumMember(Value = "SUCCESS")]
    Success,

    /// <summary>The last synchronization failed.</summary>
    [EnumMember(Value = "FAIL")]
    Fail,

    /// <summary>The last synchronization was cancelled.</summary>
    [EnumMember(Value = "CANCEL")]
    Cancel,

    /// <summary>It is left out, as repositories of an organization that is mirrored may be.</summary>
    [EnumMember(Value = "SKIP")]
    Skip,
}
