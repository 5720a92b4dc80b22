namespace Quay.Client;

/// <summary>The kind of a failed request. It does not depend on the status that the registry chose.</summary>
public enum QuayErrorKind
{
    /// <summary>An internal error of the registry, or a status that fits no other kind.</summary>
    Unknown,

    /// <summary>The object does not exist or is not visible to this session.</summary>
    NotFound,

    /// <summary>The registry lacks the operation: it is older, or the feature is switched off.</summary>
    NotSupported,

    /// <summary>An object with that name exists already.</summary>
    AlreadyExists,

    /// <summary>The state of the object does not allow the change, such as an immutable tag or a read-only repository.</summary>
    Conflict,

    /// <summary>The registry does not accept a value of the request.</summary>
    InvalidInput,

    /// <summary>The credentials are missing, wrong or expired.</summary>
    Unauthenticated,

    /// <summary>The token is valid, but lacks a scope, or its user lacks a right.</summary>
    Forbidden,

    /// <summary>Too many requests.</summary>
    Throttled,

    /// <summary>The registry, or a proxy in front of it, is temporarily unavailable.</summary>
    Unavailable,

    /// <summary>The connection could not be opened or broke.</summary>
    Network,

    /// <summary>The request took longer than the timeout.</summary>
    Timeout,

    /// <summary>The response is not one of the API, such as a page of a proxy or of another kind of server.</summary>
    UnexpectedAnswer,

    /// <summary>The response is larger than <see cref="QuayClientOptions.MaximumResponseSize"/>.</summary>
    AnswerTooLarge,
}
