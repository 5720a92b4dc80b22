using System;
using System.IO;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Turns what went wrong into the error record that scripts see: category, id, target, and what to do next.</summary>
internal static class ErrorMapper
{
    /// <summary>The record of a failed call.</summary>
    /// <param name="error">What went wrong.</param>
    /// <param name="target">The identity that the user gave.</param>
    public static ErrorRecord Map(Exception error, object? target) => error switch
    {
        QuayApiException api => Map(api, target),
        NoSessionException => Record(error, "QuayNotConnected", ErrorCategory.ConnectionError, target),
        IOException or UnauthorizedAccessException => Record(error, "QuayFile", ErrorCategory.OpenError, target),
        FormatException or ArgumentException => Record(error, "QuayInvalidInput", ErrorCategory.InvalidArgument, target),
        _ => Record(error, "QuayUnexpected", ErrorCategory.NotSpecified, target),
    };

    /// <summary>The record of something that a listing does not hold.</summary>
    /// <param name="subject">The thing as a message names it: <c>tag 'v1' of repository 'acme/app'</c>.</param>
    /// <param name="target">The identity that the user gave.</param>
    public static ErrorRecord NotFound(string subject, object? target) =>
        Record(new ItemNotFoundException(VisibleText.Of($"The {subject} was not found.")), "Quay" + QuayErrorKind.NotFound, ErrorCategory.ObjectNotFound, target);

    /// <summary>The record of a wait that took too long.</summary>
    /// <param name="message">What did not happen in time.</param>
    /// <param name="target">The identity that the user gave.</param>
    public static ErrorRecord TimedOut(string message, object? target) =>
        Record(new TimeoutException(VisibleText.Of(message)), "Quay" + QuayErrorKind.Timeout, ErrorCategory.OperationTimeout, target);

    /// <summary>The record of something whose state does not allow what is asked for.</summary>
    /// <param name="message">What state it is in, and what to do.</param>
    /// <param name="target">The identity that the user gave.</param>
    public static ErrorRecord WrongState(string message, object? target) =>
        Record(new InvalidOperationException(VisibleText.Of(message)), "Quay" + QuayErrorKind.Conflict, ErrorCategory.InvalidOperation, target);

    /// <summary>Whether every further item would fail alike, so that the command as a whole has failed.</summary>
    public static bool IsFatal(Exception error) => error is NoSessionException or QuayApiException { Kind: QuayErrorKind.Unauthenticated };

    private static ErrorRecord Map(QuayApiException error, object? target)
    {
        ErrorRecord record = Record(error, "Quay" + error.Kind, CategoryOf(error.Kind), target, Advice(error, target));
        record.CategoryInfo.Activity = error.Operation;
        return record;
    }

    // What is shown of the record has no character that a terminal obeys; the exception and the target are as they came.
    private static ErrorRecord Record(Exception error, string id, ErrorCategory category, object? target, string? advice = null)
    {
        var record = new ErrorRecord(error, id, category, target);
        record.CategoryInfo.TargetName = VisibleText.Of(record.CategoryInfo.TargetName);
        string message = VisibleText.Of(advice is null ? error.Message : error.Message + " " + advice);
        if (message != error.Message)
        {
            record.ErrorDetails = new ErrorDetails(message);
        }

        return record;
    }

    private static ErrorCategory CategoryOf(QuayErrorKind kind) => kind switch
    {
        QuayErrorKind.NotFound => ErrorCategory.ObjectNotFound,
        QuayErrorKind.NotSupported => ErrorCategory.NotImplemented,
        QuayErrorKind.AlreadyExists => ErrorCategory.ResourceExists,
        QuayErrorKind.Conflict => ErrorCategory.InvalidOperation,
        QuayErrorKind.InvalidInput => ErrorCategory.InvalidArgument,
        QuayErrorKind.Unauthenticated => ErrorCategory.AuthenticationError,
        QuayErrorKind.Forbidden => ErrorCategory.PermissionDenied,
        QuayErrorKind.Throttled => ErrorCategory.LimitsExceeded,
        QuayErrorKind.Timeout => ErrorCategory.OperationTimeout,
        QuayErrorKind.UnexpectedAnswer => ErrorCategory.InvalidData,
        QuayErrorKind.AnswerTooLarge => ErrorCategory.LimitsExceeded,
        _ => ErrorCategory.ResourceUnavailable,
    };

    private static string? Advice(QuayApiException error, object? target) =>
        error.MayHaveHappened ? "The change may have been made all the same: look before you repeat it."
        : error.Kind == QuayErrorKind.NotFound && target is string name && name.IndexOf('*') >= 0 ? "Wildcards are not taken here: pipe what the Get cmdlet finds."
        : AdviceOn(error.Reason) ?? AdviceOn(error.Kind);

    private static string? AdviceOn(QuayErrorReason reason) => reason switch
    {
        QuayErrorReason.ImmutableTag => "Unlock-QuayTag takes the lock away.",
        QuayErrorReason.RepositoryState => "Get-QuayRepository tells its state, and Set-QuayRepository -State changes it.",
        QuayErrorReason.DisabledUser => "Set-QuayUser -Enabled enables it first.",
        QuayErrorReason.ActiveTrigger => "It is set up already.",
        QuayErrorReason.UnconfirmedEmail => "Request-QuayRepositoryEmail asks the owner of the address.",
        QuayErrorReason.TagExpiration => "The registry allows certain times only: 0s, 1d, 1w, 2w and 4w unless configured otherwise.",
        QuayErrorReason.MissingEmail => "This registry demands one: give -Email.",
        _ => null,
    };

    private static string? AdviceOn(QuayErrorKind kind) => kind switch
    {
        QuayErrorKind.Unauthenticated => "Connect again with Connect-Quay and a valid token.",
        QuayErrorKind.Throttled => "Try again later, or with a smaller -ThrottleLimit.",
        QuayErrorKind.Timeout => "Try again, or connect with a larger -TimeoutSec.",
        QuayErrorKind.AnswerTooLarge => "See its beginning with -Debug. Where so much is meant, connect with a larger -MaximumResponseSize.",
        QuayErrorKind.UnexpectedAnswer => "See the answer with -Debug, and check the -Endpoint of the session.",
        _ => null,
    };
}
