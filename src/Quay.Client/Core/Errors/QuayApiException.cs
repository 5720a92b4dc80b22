using System;

namespace Quay.Client;

/// <summary>
/// The one exception with which calls of the API fail. Its message has no character that a terminal obeys; the answer as
/// it came is in <see cref="RawBody"/>.
/// </summary>
#pragma warning disable CA1032 // An exception without an operation would say nothing.
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
    }

    /// <summary>What kind of failure it is.</summary>
    public QuayErrorKind Kind { get; }

    /// <summary>The reason that the registry's message states, if it is one that a caller can act on.</summary>
    public QuayErrorReason Reason { get; internal set; }

    /// <summary>The API's operationId of the call.</summary>
    public string Operation { get; }

    /// <summary>The HTTP method of the call.</summary>
    public string Method { get; }

    /// <summary>Path and query of the call.</summary>
    public string Path { get; }

    /// <summary>The status of the answer, null if none came.</summary>
    public int? StatusCode { get; internal set; }

    /// <summary>The registry's own name of the failure, such as <c>insufficient_scope</c>.</summary>
    public string? ErrorType { get; internal set; }

    /// <summary>The body of the answer, its first 64 KiB, without the secrets that were sent with the call.</summary>
    public string? RawBody { get; internal set; }

    /// <summary>How long the registry asks to wait before the next try.</summary>
    public TimeSpan? RetryAfter { get; internal set; }

    /// <summary>
    /// Whether the registry may have made the change although the call failed: the request was sent and its answer was
    /// lost, or a proxy did not get it (502, 504).
    /// </summary>
    public bool MayHaveHappened { get; internal set; }

    /// <summary>Whether the same call may well succeed a little later.</summary>
    public bool IsTransient => !IsPermanent && Kind is QuayErrorKind.Throttled or QuayErrorKind.Unavailable or QuayErrorKind.Network;

    /// <summary>Whether the same request fails again until somebody mends something: a certificate, a name, an address.</summary>
    internal bool IsPermanent { get; set; }

    /// <summary>Creates a copy of the failure whose message says more.</summary>
    /// <param name="outcome">What came of the failure, or how to avoid it.</param>
    public QuayApiException WithMore(string outcome) => new(this, Message + " " + MessageText.Limit(SecretAddress.HideCredentials(outcome)));
}
