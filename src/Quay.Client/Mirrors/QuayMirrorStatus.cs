using System.Runtime.Serialization;

namespace Quay.Client;

/// <summary>The state of the synchronization of a mirror.</summary>
public enum QuayMirrorStatus
{
    /// <summary>It has never been synchronized.</summary>
    [EnumMember(Value = "NEVER_RUN")]
    NeverRun,

    /// <summary>It is about to be synchronized.</summary>
    [EnumMember(Value = "SYNC_NOW")]
    SyncNow,

    /// <summary>It is being synchronized.</summary>
    [EnumMember(Value = "SYNCING")]
    Syncing,

    /// <summary>The last synchronization succeeded.</summary>
    [EnumMember(Value = "SUCCESS")]
    Success,

    /// <summary>The last synchronization failed.</summary>
    [EnumMember(Value = "FAIL")]
    Fail,

    /// <summary>The last synchronization was cancelled.</summary>
    [EnumMember(Value = "CANCEL")]
    Cancel,

    /// <summary>It is not synchronized; some repositories of the mirror of an organization are in this state.</summary>
    [EnumMember(Value = "SKIP")]
    Skip,
}
