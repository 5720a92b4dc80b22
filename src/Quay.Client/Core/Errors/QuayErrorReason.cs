namespace Quay.Client;

/// <summary>The reason for a refusal, where the registry's message states one that a caller can act on.</summary>
public enum QuayErrorReason
{
    /// <summary>No known reason.</summary>
    None,

    /// <summary>The tag is immutable.</summary>
    ImmutableTag,

    /// <summary>The repository is read-only or a mirror.</summary>
    RepositoryState,

    /// <summary>The user is disabled, and the registry does not delete disabled users.</summary>
    DisabledUser,

    /// <summary>The build trigger is active already.</summary>
    ActiveTrigger,

    /// <summary>The owner of an email address has not agreed to receive notifications of the repository.</summary>
    UnconfirmedEmail,

    /// <summary>The registry is configured to accept other tag expirations only.</summary>
    TagExpiration,

    /// <summary>The registry requires an email address.</summary>
    MissingEmail,
}
