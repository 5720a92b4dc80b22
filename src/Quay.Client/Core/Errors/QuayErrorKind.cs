namespace Quay.Client;

/// <summary>What kind of failure a call met, whatever status the registry chose for it.</summary>
public enum QuayErrorKind
{
    /// <summary>The registry failed, or refused for a reason that fits no other kind.</summary>
    Unknown,

    /// <summary>The thing does not exist, or the token may not know that it does.</summary>
    NotFound,

    /// <summary>The operation does not exist here: an older registry, or a feature that is switched off.</summary>
    NotSupported,

    /// <summary>A thing of that name exists already.</summary>
    AlreadyExists,

    /// <summary>The thing is in a state that forbids the change, such as a locked tag or a read-only repository.</summary>
    Conflict,

    /// <summary>The registry does not accept what was sent.</summary>
    InvalidInput,

    /// <summary>No token, or one that is wrong or expired.</summary>
    Unauthenticated,

    /// <summary>The token is good but lacks a scope, or its user a right.</summary>
    Forbidden,

    /// <summary>Too many requests.</summary>
    Throttled,

    /// <summary>The registry, or a proxy before it, cannot answer now.</summary>
    Unavailable,

    /// <summary>No connection, or one that broke.</summary>
    Network,

    /// <summary>The call took longer than it may.</summary>
    Timeout,

    /// <summary>The answer is none that the API would give: another kind of server, or a proxy's page.</summary>
    UnexpectedAnswer,

    /// <summary>The answer is larger than the client accepts.</summary>
    AnswerTooLarge,
}
