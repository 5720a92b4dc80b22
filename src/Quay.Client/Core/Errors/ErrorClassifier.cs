using System;

namespace Quay.Client;

/// <summary>Creates the exceptions of failed requests: their kind, reason and message.</summary>
internal static class ErrorClassifier
{
    /// <summary>Creates the exception for an error response.</summary>
    /// <param name="request">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="body">The body of the response.</param>
    /// <param name="retryAfter">The wait that the Retry-After header asks for; null if there is none.</param>
    public static QuayApiException Classify(ApiRequest request, int status, string body, TimeSpan? retryAfter)
    {
        ErrorBody error = ErrorBody.Parse(body);
        string? missing = MissingSubject(request, status, error);
        RegistryPhrase? phrase = missing is null && error.Message is not null ? RegistryPhrase.Find(status, error.Message) : null;
        QuayErrorKind kind = missing is not null ? QuayErrorKind.NotFound : phrase?.Kind ?? KindOf(request, status, error);
        return new QuayApiException(kind, Describe(request, missing, kind, status, error), request)
        {
            Reason = phrase?.Reason ?? QuayErrorReason.None,
            StatusCode = status,
            ErrorType = error.Type,
            RawBody = body,
            RetryAfter = retryAfter,
            MayHaveHappened = status is 502 or 504 && !request.IsRead,
        };
    }

    /// <summary>Creates the exception for a successful response that means that the object does not exist.</summary>
    public static QuayApiException NotFound(ApiRequest request) =>
        new(QuayErrorKind.NotFound, $"The {request.Subject} was not found, or is not visible to this session.", request);

    /// <summary>Creates the exception for an error response by which the registry reports that it lacks the operation.</summary>
    public static QuayApiException NotSupported(ApiRequest request, QuayApiException answer) =>
        new(QuayErrorKind.NotSupported, NotOffered(request, answer.StatusCode), request, answer)
        {
            StatusCode = answer.StatusCode,
            ErrorType = answer.ErrorType,
            RawBody = answer.RawBody,
        };

    /// <summary>Creates the exception for an object that exists already, where the request would change it instead of creating it.</summary>
    public static QuayApiException AlreadyExists(ApiRequest request) =>
        new(QuayErrorKind.AlreadyExists, $"The {request.Subject} exists already.", request);

    // An HTML page at a path of the API means that the operation does not exist, even if the status stands for a missing object.
    private static string? MissingSubject(ApiRequest request, int status, ErrorBody error) =>
        request.TreatedAsNotFound is { } missing && missing.Status == status
            && !(status == 404 && error.IsPage && request.Path.StartsWith("api/", StringComparison.Ordinal))
            ? missing.Subject
            : null;

    // The kind of an error whose message has no known phrase.
    private static QuayErrorKind KindOf(ApiRequest request, int status, ErrorBody error) => status switch
    {
        401 => QuayErrorKind.Unauthenticated,
        403 => QuayErrorKind.Forbidden,
        404 when error.IsPage && request.File is null => QuayErrorKind.NotSupported,
        404 => QuayErrorKind.NotFound,
        405 or 410 or 501 => QuayErrorKind.NotSupported,
        408 => QuayErrorKind.Timeout,
        409 when error.Type == "tag_immutable" || request.Method.Method == "DELETE" => QuayErrorKind.Conflict,
        409 => QuayErrorKind.AlreadyExists,
        429 => QuayErrorKind.Throttled,
        502 or 503 or 504 => QuayErrorKind.Unavailable,
        >= 400 and < 500 => QuayErrorKind.InvalidInput,
        _ => QuayErrorKind.Unknown,
    };

    private static string Describe(ApiRequest request, string? missing, QuayErrorKind kind, int status, ErrorBody error)
    {
        string subject = missing ?? request.Subject ?? request.Method.Method + " " + request.PathAndQuery;
        // The request names the missing object more precisely than the registry's message.
        string? reason = error.Message is null || missing is not null || RegistryPhrase.IsEmpty(error.Message)
            ? null
            : error.Message.TrimEnd('.', ' ');
        string because = reason is null ? "." : ": " + reason + ".";
        return kind switch
        {
            QuayErrorKind.NotFound => $"The {subject} was not found, or is not visible to this session" + because,
            QuayErrorKind.AlreadyExists => $"The {subject} cannot be created{because}",
            QuayErrorKind.Conflict => $"The {subject} cannot be changed{because}",
            QuayErrorKind.InvalidInput => $"The registry rejected the request for the {subject} (status {status}){because}",
            QuayErrorKind.Unauthenticated when error.Type == "fresh_login_required" =>
                "The registry requires the password again for this operation, and this session has no password. Connect with Connect-Quay -Credential.",
            QuayErrorKind.Unauthenticated when reason is not null && !RegistryPhrase.RequiresCredentials(reason) =>
                $"The registry refused the credentials: {reason}.",
            QuayErrorKind.Unauthenticated =>
                $"The registry does not accept the token: it is wrong, expired or revoked, or lacks the scope {RequiredAccess.ScopeOf(request) ?? "of this operation"}.",
            QuayErrorKind.Forbidden when request.File is { IsRegistry: false } file =>
                $"The storage at {file.Host} refused the {subject} (status {status}): the address from the registry may have expired, or the clock of one of them may be wrong.",
            QuayErrorKind.Forbidden => $"No permission for the {subject}{because} {RequiredAccess.Describe(request)}",
            QuayErrorKind.NotSupported => NotOffered(request, status),
            QuayErrorKind.Throttled => $"The registry received too many requests{because}",
            QuayErrorKind.Unavailable => $"The registry is temporarily unavailable (status {status}){because}",
            QuayErrorKind.Timeout => $"The registry timed out while it waited for the request (status {status}){because}",
            _ => $"The registry failed to process the request for the {subject} (status {status}){because}",
        };
    }

    private static string NotOffered(ApiRequest request, int? status) =>
        $"The registry does not offer this operation ({request.Operation}, status {status}): the feature is disabled, or the registry is older than the operation.";
}
