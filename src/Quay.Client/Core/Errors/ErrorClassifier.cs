using System;

namespace Quay.Client;

/// <summary>Turns the answer to a failed call into an exception that says what it means.</summary>
internal static class ErrorClassifier
{
    // The registry answers 400 for many a missing or doubled thing; its words tell them apart.
    private static readonly string[] MissingWords =
    [
        "could not find", "does not exist", "not found", "no such", "unable to locate", "unknown user", "unknown team", "unknown activating user",
        "invalid namespace requested", "invalid robot account", "invalid username:", "invalid confirmation code", "missing delegate",
        "no repository notification found", "no team ", "is not a team", "is not a member", "does not belong to team",
        "does not have permission for repo", "archived logs not available",
    ];

    private static readonly string[] DoubledWords =
        ["already exist", "existing robot", "existing policy", "already been", "already used", "already in use", "already taken", "already a member"];

    private static readonly string[] LockedWords = ["immutable", "read only", "read-only", "mirror mode"];

    // Other states that forbid a change; said with 400 as well.
    private static readonly string[] StateWords =
    [
        "cannot remove", "would remove admin", "always be admin", "a superuser", "auth-synced", "currently running", "cannot cancel",
        "still syncing", "organization-level mirroring", "trigger is not", "unactivated", "not sufficient for activation", "non-empty database",
        "cannot create organization mirror",
    ];

    // What Flask says of every request of a kind; it tells a user nothing.
    private static readonly string[] EmptyPhrases =
        ["The browser (or proxy) sent a request", "The requested URL was not found on the server", "You don't have the permission to access the requested resource"];

    public static QuayApiException Classify(ApiRequest request, int status, string body, TimeSpan? retryAfter)
    {
        ErrorBody error = ErrorBody.Parse(body);
        QuayErrorKind kind = KindOf(request, status, error);
        return new QuayApiException(kind, Describe(request, kind, status, error), request)
        {
            StatusCode = status,
            ErrorType = error.Type,
            RawBody = body,
            RetryAfter = retryAfter,
            MayHaveHappened = status is 502 or 504 && !request.IsRead,
        };
    }

    /// <summary>What to make of a success that means that there is no such thing.</summary>
    public static QuayApiException NotFound(ApiRequest request) =>
        new(QuayErrorKind.NotFound, $"The {request.Subject} was not found, or the token may not see it.", request);

    /// <summary>What to make of an answer that means, as it turned out, that there is no such operation.</summary>
    public static QuayApiException NotSupported(ApiRequest request, QuayApiException answer) =>
        new(QuayErrorKind.NotSupported, NotOffered(request, answer.StatusCode), request, answer)
        {
            StatusCode = answer.StatusCode,
            ErrorType = answer.ErrorType,
            RawBody = answer.RawBody,
        };

    /// <summary>What to make of a thing that is there, where the call would change it instead of making one.</summary>
    public static QuayApiException AlreadyExists(ApiRequest request) =>
        new(QuayErrorKind.AlreadyExists, $"The {request.Subject} exists already.", request);

    private static QuayErrorKind KindOf(ApiRequest request, int status, ErrorBody error)
    {
        string message = error.Message ?? string.Empty;
        // Below the API, a page says that the operation is missing, whatever the call is about.
        if (request.Missing?.Status == status && !(status == 404 && error.IsPage && request.Path.StartsWith("api/", StringComparison.Ordinal)))
        {
            return QuayErrorKind.NotFound;
        }

        switch (status)
        {
            case 400 when Says(message, DoubledWords):
                return QuayErrorKind.AlreadyExists;
            case 400 when Says(message, MissingWords):
                return QuayErrorKind.NotFound;
            case 400 when Says(message, LockedWords) || Says(message, StateWords):
                return QuayErrorKind.Conflict;
            case 401:
                return QuayErrorKind.Unauthenticated;
            case 403 when Says(message, "csrf"):
                // A write whose token is wrong or expired counts as anonymous, and so as one from a browser.
                return QuayErrorKind.Unauthenticated;
            case 403 when Says(message, "invalid username or password", "has been disabled"):
                return QuayErrorKind.Unauthenticated;
            case 403:
                return QuayErrorKind.Forbidden;
            case 404 when error.IsPage && request.File is null:
                return QuayErrorKind.NotSupported;
            case 404:
                return QuayErrorKind.NotFound;
            case 405 or 410 or 501:
                return QuayErrorKind.NotSupported;
            case 408:
                return QuayErrorKind.Timeout;
            case 409 when Says(message, LockedWords) || error.Type == "tag_immutable":
                return QuayErrorKind.Conflict;
            case 409:
                return request.Method.Method == "DELETE" ? QuayErrorKind.Conflict : QuayErrorKind.AlreadyExists;
            case 429:
                return QuayErrorKind.Throttled;
            case 503 when Says(message, LockedWords):
                return QuayErrorKind.Conflict;
            case 502 or 503 or 504:
                return QuayErrorKind.Unavailable;
            case >= 400 and < 500:
                return QuayErrorKind.InvalidInput;
            default:
                return QuayErrorKind.Unknown;
        }
    }

    private static string Describe(ApiRequest request, QuayErrorKind kind, int status, ErrorBody error)
    {
        string subject = request.Missing is { } missing && missing.Status == status ? missing.Subject : request.Subject ?? request.Method.Method + " " + request.PathAndQuery;
        // Where the call itself knows what is missing, the registry's words say less.
        string? reason = error.Message is null || request.Missing?.Status == status || Array.Exists(EmptyPhrases, phrase => error.Message.StartsWith(phrase, StringComparison.Ordinal))
            ? null
            : error.Message.TrimEnd('.', ' ');
        string because = reason is null ? "." : ": " + reason + ".";
        return kind switch
        {
            QuayErrorKind.NotFound => $"The {subject} was not found, or the token may not see it" + (Adds(reason, "Not Found") ? because : "."),
            QuayErrorKind.AlreadyExists => $"The {subject} cannot be made{because}",
            QuayErrorKind.Conflict => $"The {subject} cannot be changed{because}",
            QuayErrorKind.InvalidInput => $"The registry does not accept what was sent for the {subject} (status {status}){because}",
            QuayErrorKind.Unauthenticated when error.Type == "fresh_login_required" =>
                "The registry asks for the password again before it does this, and this session has none to give.",
            QuayErrorKind.Unauthenticated when reason is not null && !Says(reason, "csrf", "requires authentication") =>
                $"The registry refused the credentials: {reason}.",
            QuayErrorKind.Unauthenticated => "The registry does not accept the token: it is wrong, expired or revoked, or lacks the scope for this.",
            QuayErrorKind.Forbidden when request.File is { IsRegistry: false } file =>
                $"The storage at {file.Host} refused the {subject} (status {status}): the address that the registry gave for it may have expired, or its clock be wrong.",
            QuayErrorKind.Forbidden => $"No permission for the {subject}: the token lacks a scope for this, or its user the right" + (Adds(reason, "Unauthorized") ? because : "."),
            QuayErrorKind.NotSupported => NotOffered(request, status),
            QuayErrorKind.Throttled => $"The registry says that there are too many requests{because}",
            QuayErrorKind.Unavailable => $"The registry cannot answer now (status {status}){because}",
            QuayErrorKind.Timeout => $"The registry gave up waiting for the request (status {status}){because}",
            _ => $"The registry failed on the {subject} (status {status}){because}",
        };
    }

    private static string NotOffered(ApiRequest request, int? status) =>
        $"The registry does not offer this operation ({request.Operation}, status {status}): the feature is switched off there, or the registry is older than it.";

    private static bool Adds(string? reason, string known) =>
        reason is not null && !reason.Equals(known, StringComparison.OrdinalIgnoreCase);

    private static bool Says(string message, params string[] words) =>
        Array.Exists(words, word => message.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
