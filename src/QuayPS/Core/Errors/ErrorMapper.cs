using System;
using System.IO;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates error records with category, error id, target and a message that advises what to do.</summary>
internal static class ErrorMapper
{
    /// <summary>Creates the record of an exception.</summary>
    /// <param name="error">The exception.</param>
    /// <param name="target">The identifier that the user passed.</param>
    public static ErrorRecord Map(Exception error, object? target) => error switch
    {
        QuayApiException api => Map(api, target),
        NoSessionException => Record(error, "QuayNotConnected", ErrorCategory.ConnectionError, target),
        IOException or UnauthorizedAccessException => Record(error, "QuayFile", ErrorCategory.OpenError, target),
        FormatException or ArgumentException => Record(error, "QuayInvalidInput", ErrorCategory.InvalidArgument, target),
        _ => Record(error, "QuayUnexpected", ErrorCategory.NotSpecified, target),
    };

    /// <summary>Creates the record of an object that does not exist (QuayNotFound).</summary>
    /// <param name="subject">The object as messages name it, such as <c>tag 'v1' of repository 'acme/app'</c>.</param>
    /// <param name="target">The identifier that the user passed.</param>
    public static ErrorRecord NotFound(string subject, object? target) =>
        Record(new ItemNotFoundException(VisibleText.Of($"The {subject} was not found.")), "Quay" + QuayErrorKind.NotFound, ErrorCategory.ObjectNotFound, target);

    /// <summary>Creates the record of a wait that timed out (QuayTimeout).</summary>
    /// <param name="message">The message.</param>
    /// <param name="target">The identifier that the user passed.</param>
    public static ErrorRecord TimedOut(string message, object? target) =>
        Record(new TimeoutException(VisibleText.Of(message)), "Quay" + QuayErrorKind.Timeout, ErrorCategory.OperationTimeout, target);

    /// <summary>Creates the record of an object whose state does not allow the command (QuayConflict).</summary>
    /// <param name="message">The message: the state of the object, and what to do.</param>
    /// <param name="target">The identifier that the user passed.</param>
    public static ErrorRecord WrongState(string message, object? target) =>
        Record(new InvalidOperationException(VisibleText.Of(message)), "Quay" + QuayErrorKind.Conflict, ErrorCategory.InvalidOperation, target);

    /// <summary>Adds the registry to the message of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="registry">The registry as messages name it; null to leave the message as it is.</param>
    /// <returns>The record.</returns>
    public static ErrorRecord WithRegistry(ErrorRecord record, string? registry)
    {
        if (registry is not null)
        {
            string message = record.ErrorDetails?.Message ?? record.Exception.Message;
            // Each problem of a document has its own line; in other messages line breaks are already visible characters.
            record.ErrorDetails = new ErrorDetails($"{VisibleText.OfLines(message)} Registry: {VisibleText.Of(registry)}.");
        }

        return record;
    }

    /// <summary>Creates the record of an image that a policy does not accept.</summary>
    /// <param name="message">The message: the image and the reasons.</param>
    /// <param name="target">The identifier that the user passed.</param>
    public static ErrorRecord Rejected(string message, object? target) =>
        Record(new InvalidOperationException(VisibleText.Of(message)), "QuayImageRejected", ErrorCategory.SecurityError, target);

    /// <summary>Creates the record of a document that is not valid, with a line for each problem.</summary>
    /// <param name="error">The problems.</param>
    /// <param name="target">The file.</param>
    public static ErrorRecord InvalidDocument(DocumentException error, object? target) =>
        new(error, "QuayInvalidDocument", ErrorCategory.ParserError, target) { ErrorDetails = new ErrorDetails(VisibleText.OfLines(error.Message)) };

    /// <summary>Creates the record of a change that was skipped, since another change that it depends on failed.</summary>
    /// <param name="change">The change: <c>Create team 'ops'</c>.</param>
    /// <param name="missing">The item that it depends on.</param>
    /// <param name="target">The item of the change.</param>
    public static ErrorRecord NotTried(string change, string missing, object? target) =>
        Record(new InvalidOperationException($"Not tried: {change}. It requires the {missing}, whose change failed, was declined or is not effective yet. Correct that and import again."), "QuayNotTried", ErrorCategory.OperationStopped, target);

    /// <summary>Returns whether all further items would fail for the same reason, so that the command fails as a whole.</summary>
    public static bool IsFatal(Exception error) => error is NoSessionException or QuayApiException { Kind: QuayErrorKind.Unauthenticated };

    private static ErrorRecord Map(QuayApiException error, object? target)
    {
        ErrorRecord record = Record(error, "Quay" + error.Kind, CategoryOf(error.Kind), target, Advice(error));
        record.CategoryInfo.Activity = error.Operation;
        return record;
    }

    // Control characters are replaced in the message and in the shown target, and kept in exception and target object.
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

    private static string? Advice(QuayApiException error) =>
        error.MayHaveHappened ? "The change may have been made nevertheless: check before you repeat it."
        : error.Kind == QuayErrorKind.NotFound && error.Message.IndexOf('*') >= 0 ? "Wildcards are not accepted here: pipe the objects of the Get cmdlet."
        : AdviceOn(error.Reason) ?? AdviceOn(error.Kind);

    private static string? AdviceOn(QuayErrorReason reason) => reason switch
    {
        QuayErrorReason.ImmutableTag => "Unlock the tag with Unlock-QuayTag.",
        QuayErrorReason.RepositoryState => "See its state with Get-QuayRepository, and change it with Set-QuayRepository -State.",
        QuayErrorReason.DisabledUser => "Enable the user with Set-QuayUser -Enabled first.",
        QuayErrorReason.ActiveTrigger => "The trigger is set up already.",
        QuayErrorReason.UnconfirmedEmail => "Ask the owner of the address with Request-QuayRepositoryEmail.",
        QuayErrorReason.TagExpiration => "The registry allows 0s, 1d, 1w, 2w and 4w, unless it is configured otherwise.",
        QuayErrorReason.MissingEmail => "This registry requires an email address: specify -Email.",
        _ => null,
    };

    private static string? AdviceOn(QuayErrorKind kind) => kind switch
    {
        QuayErrorKind.Unauthenticated => "Connect again with Connect-Quay and a valid token.",
        QuayErrorKind.Throttled => "Try again later, or with a smaller -ThrottleLimit.",
        QuayErrorKind.Timeout => "Try again, or connect with a larger -TimeoutSec.",
        QuayErrorKind.AnswerTooLarge => "See its beginning with -Debug. If a response of that size is expected, connect with a larger -MaximumResponseSize.",
        QuayErrorKind.UnexpectedAnswer => "See the response with -Debug, and check the -Endpoint of the session.",
        _ => null,
    };
}
