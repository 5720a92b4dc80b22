using System.Runtime.Serialization;

namespace Quay.Client;

/// <summary>The phase of a build.</summary>
public enum QuayBuildPhase
{
    /// <summary>The build waits for a builder.</summary>
    Waiting,

    /// <summary>A builder is being started.</summary>
    [EnumMember(Value = "build-scheduled")]
    BuildScheduled,

    /// <summary>The builder downloads and unpacks the files.</summary>
    Unpacking,

    /// <summary>The base image is pulled.</summary>
    Pulling,

    /// <summary>The commands of the Dockerfile run.</summary>
    Building,

    /// <summary>The image is pushed.</summary>
    Pushing,

    /// <summary>The build succeeded.</summary>
    Complete,

    /// <summary>The build failed.</summary>
    Error,

    /// <summary>The builder had an internal error; the registry tries again.</summary>
    InternalError,

    /// <summary>The builder had an internal error, and the registry does not try again.</summary>
    Expired,

    /// <summary>The build was cancelled before it started.</summary>
    Cancelled,

    /// <summary>The registry does not know the phase.</summary>
    [EnumMember(Value = "cannot_load")]
    CannotLoad,
}
