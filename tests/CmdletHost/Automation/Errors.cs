using System.Globalization;

namespace System.Management.Automation;

/// <summary>Kinds of errors; the numbers are the engine's.</summary>
public enum ErrorCategory
{
    NotSpecified,
    OpenError,
    CloseError,
    DeviceError,
    DeadlockDetected,
    InvalidArgument,
    InvalidData,
    InvalidOperation,
    InvalidResult,
    InvalidType,
    MetadataError,
    NotImplemented,
    NotInstalled,
    ObjectNotFound,
    OperationStopped,
    OperationTimeout,
    SyntaxError,
    ParserError,
    PermissionDenied,
    ResourceBusy,
    ResourceExists,
    ResourceUnavailable,
    ReadError,
    WriteError,
    FromStdErr,
    SecurityError,
    ProtocolError,
    ConnectionError,
    AuthenticationError,
    LimitsExceeded,
    QuotaExceeded,
    NotEnabled,
}

/// <summary>An error as scripts see it.</summary>
public class ErrorRecord(Exception exception, string? errorId, ErrorCategory errorCategory, object? targetObject)
{
    public Exception Exception => exception;

    public object? TargetObject { get; internal set; } = targetObject;

    public ErrorDetails? ErrorDetails { get; set; }

    public ErrorCategoryInfo CategoryInfo { get; } = new(errorCategory, exception, targetObject);

    public InvocationInfo? InvocationInfo { get; internal set; }

    /// <summary>The id, and the class of the cmdlet that it comes from.</summary>
    public string FullyQualifiedErrorId
    {
        get
        {
            string id = errorId ?? exception.GetType().FullName!;
            return InvocationInfo is null ? id : id + "," + InvocationInfo.MyCommand.ImplementingType.FullName;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => ErrorDetails?.Message ?? Exception.Message;
}

/// <summary>What is told instead of the exception's message.</summary>
public class ErrorDetails(string message)
{
    public string Message => message;

    public string RecommendedAction { get; set; } = string.Empty;
}

/// <summary>The kind of an error and what it is about.</summary>
public class ErrorCategoryInfo
{
    internal ErrorCategoryInfo(ErrorCategory category, Exception exception, object? target)
    {
        Category = category;
        Reason = exception.GetType().Name;
        TargetName = Convert.ToString(target, CultureInfo.InvariantCulture) ?? string.Empty;
        TargetType = target?.GetType().Name ?? string.Empty;
    }

    public ErrorCategory Category { get; }

    public string Activity { get; set; } = string.Empty;

    public string Reason { get; set; }

    public string TargetName { get; set; }

    public string TargetType { get; set; }
}

/// <summary>What goes wrong in the engine.</summary>
public class RuntimeException : SystemException
{
    public RuntimeException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>The error that it means.</summary>
    public virtual ErrorRecord? ErrorRecord => null;
}

/// <summary>The pipeline was stopped.</summary>
public class PipelineStoppedException() : RuntimeException("The pipeline has been stopped.");

/// <summary>An error under -ErrorAction Stop.</summary>
public class ActionPreferenceStopException : RuntimeException
{
    internal ActionPreferenceStopException(ErrorRecord record)
        : base("The running command stopped: " + record) => Record = record;

    public override ErrorRecord ErrorRecord => Record;

    private ErrorRecord Record { get; }
}

/// <summary>ThrowTerminatingError was called, or the cmdlet threw.</summary>
public class CmdletInvocationException : RuntimeException
{
    internal CmdletInvocationException(ErrorRecord record)
        : base(record.ToString(), record.Exception) => Record = record;

    public override ErrorRecord ErrorRecord => Record;

    private ErrorRecord Record { get; }
}

/// <summary>An argument could not be bound.</summary>
public class ParameterBindingException : RuntimeException
{
    internal ParameterBindingException(string message, string errorId, ErrorCategory category, InvocationInfo invocation, Exception? inner = null)
        : base(message, inner) =>
        Record = new ErrorRecord(this, errorId, category, null) { InvocationInfo = invocation };

    public override ErrorRecord ErrorRecord => Record;

    private ErrorRecord Record { get; }
}

/// <summary>A validation attribute refused an argument.</summary>
internal sealed class ParameterBindingValidationException(string message, string errorId, InvocationInfo invocation, Exception? inner = null)
    : ParameterBindingException(message, errorId, ErrorCategory.InvalidData, invocation, inner);

/// <summary>A transformation attribute refused an argument.</summary>
internal sealed class ParameterBindingArgumentTransformationException(string message, InvocationInfo invocation, Exception? inner)
    : ParameterBindingException(message, "ParameterArgumentTransformationError", ErrorCategory.InvalidData, invocation, inner);

/// <summary>A value cannot be converted.</summary>
public class PSInvalidCastException : InvalidCastException
{
    public PSInvalidCastException(string message)
        : base(message)
    {
    }

    public PSInvalidCastException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>What an attribute says is not met.</summary>
public class MetadataException : RuntimeException
{
    public MetadataException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}

/// <summary>An argument is refused by its validation.</summary>
public class ValidationMetadataException(string message) : MetadataException(message);

/// <summary>An argument cannot be transformed.</summary>
public class ArgumentTransformationMetadataException : MetadataException
{
    public ArgumentTransformationMetadataException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}

/// <summary>Something was not found.</summary>
public class ItemNotFoundException(string message) : RuntimeException(message);

/// <summary>A later command of the pipeline has had enough.</summary>
internal sealed class StopUpstreamCommandsException(Cmdlet requester) : RuntimeException("The commands before this one are ended.")
{
    public Cmdlet Requester => requester;
}
