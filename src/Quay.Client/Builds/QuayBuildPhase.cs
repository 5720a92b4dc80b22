using System.Runtime.Serialization;

namespace Quay.Client;

/// <summary>How far a build is.</summary>
public enum QuayBuildPhase
{
    /// <summary>No builder has it yet.</summary>
    Waiting,

    /// <summary>A builder is being made ready.</summary>
    [EnumMember(Value = "build-scheduled")]
    BuildScheduled,

    /// <summary>The builder fetches and unpacks the files.</summary>
    Unpacking,

    /// <summary>The base image is pulled.</summary>
    Pulling,

    /// <summary>The commands of the Dockerfile run.</summary>
    Building,

    /// <summary>The image is pushed.</summary>
    Pushing,

    /// <summary>The image is there.</summary>
    Complete,

    /// <summary>It failed.</summary>
    Error,

    /// <summary>The builder failed; the registry tries again.</summary>
    InternalError,

    /// <summary>The builder failed as often as it may.</summary>
    Expired,

    /// <summary>Somebody stopped it before it began.</summary>
    Cancelled,

    /// <summary>The registry cannot tell.</summary>
    [EnumMember(Value = "cannot_load")]
    CannotLoad,
}
