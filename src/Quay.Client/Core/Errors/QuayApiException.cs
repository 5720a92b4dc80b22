using System;

namespace Quay.Client;

/// <summary>
/// A request of the API failed. The message has control characters replaced by visible ones; the response as it was
/// received is in <see cref="RawBody"/>.
/// </summary>
/// <remarks>
/// The documentation of each method lists the kinds of error that are specific to it. Every request can also fail with
/// Unauthenticated, Throttled, Unavailable, Network, Timeout, UnexpectedAnswer, AnswerTooLarge or Unknown.
/// </remarks>
#pragma warning disable CA1032 // The exception always has an operation.
public sealed class QuayApiException : Exception
#pragma warning restore CA1032
{
    internal QuayApiException(QuayErrorKind kind, string message, ApiRequest request, Exception? inner = null)
        : base(MessageText.Limit(VisibleText.Of(SecretAddress.HideCredentials(request.Secrets.Hide(message)))), inner is null ? null : request.Secrets.AsCause(inner))
    {
        Kind = kind;
        Operation = request.Operation;
        Method = request.Method.Method;
        Path = request.PathAndQuery;
    }

    private QuayApiException(QuayApiException failure, string message)
        : base(VisibleText.Of(message), failure)
    {
        Kind = failure.Kind;
        Reason = failure.Reason;
        Operation = failure.Operation;
        Method = failure.Method;
        Path = failure.Path;
        StatusCode = failure.StatusCode;
        ErrorType = failure.ErrorType;
        RawBody = failure.RawBody;
        RetryAfter = failure.RetryAfter;
        IsPermanent = failure.IsPermanent;
        MayHaveHappened = failure.MayHaveHappened;
        Challenge = failure.Challenge;
    }

    /// <summary>The kind of failure.</summary>
    public QuayErrorKind Kind { get; }

    /// <summary>The reason that the registry's message states, if it is one that a caller can act on.</summary>
    public QuayErrorReason Reason { get; internal set; }

    /// <summary>The operationId of the request; method and path for requests of <see cref="RawApi"/>.</summary>
    public string Operation { get; }

    /// <summary>The HTTP method of the request.</summary>
    public string Method { get; }

    /// <summary>The escaped path and query of the request.</summary>
    public string Path { get; }

    /// <summary>The HTTP status of the response; null if none was received.</summary>
    public int? StatusCode { get; internal set; }

    /// <summary>The registry's error type, such as <c>insufficient_scope</c>; null if the response has none.</summary>
    public string? ErrorType { get; internal set; }

    /// <summary>The first 64 KiB of the response body, with the secrets of the request replaced; null if none was received.</summary>
    public string? RawBody { get; internal set; }

    /// <summary>The wait that the registry asks for before a retry (Retry-After); null if it asks for none.</summary>
    public TimeSpan? RetryAfter { get; internal set; }

    /// <summary>
    /// Whether the registry may have made the change although the request failed: the request was sent and its response
    /// was lost, on the way to the client or to a proxy (status 502 or 504).
    /// </summary>
    public bool MayHaveHappened { get; internal set; }

    /// <summary>Whether the same request may succeed later.</summary>
    public bool IsTransient => !IsPermanent && Kind is QuayErrorKind.Throttled or QuayErrorKind.Unavailable or QuayErrorKind.Network;

    /// <summary>Whether the same request fails again until a certificate, a host name or an address is corrected.</summary>
    internal bool IsPermanent { get; set; }

    /// <summary>The parameters of the header WWW-Authenticate, by which the registry demands credentials; null if there is none.</summary>
    internal string? Challenge { get; set; }

    /// <summary>Creates a copy of the exception with a sentence added to its message.</summary>
    /// <param name="outcome">The sentence: the outcome of the failure, or advice to avoid it.</param>
    public QuayApiException WithMore(string outcome) => new(this, Message + " " + MessageText.Limit(SecretAddress.HideCredentials(outcome)));
}
