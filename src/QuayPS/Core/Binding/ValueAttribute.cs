using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Reads the value of a parameter in the forms in which people and other commands give it.</summary>
public abstract class ValueAttribute : ArgumentTransformationAttribute
{
    private protected ValueAttribute()
    {
    }

    /// <inheritdoc/>
    public sealed override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => Read(Unwrap(inputData), inputData);

    /// <summary>The value for the parameter.</summary>
    /// <param name="value">What was given, without PowerShell's wrapping.</param>
    /// <param name="given">What was given. A number of a script still has its text here: PowerShell reads 7d as 7.</param>
    private protected abstract object? Read(object? value, object? given);

    /// <summary>A value without PowerShell's wrapping.</summary>
    private protected static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    /// <summary>The error of a value that the parameter does not take.</summary>
    /// <param name="message">The value, and advice.</param>
    private protected static ArgumentTransformationMetadataException Refusal(string message) => new(VisibleText.Of(message));

    /// <summary>The error of an object that is no value of the parameter at all: in a pipeline its properties may still bind.</summary>
    /// <param name="message">The object's type, and advice.</param>
    private protected static ArgumentTransformationMetadataException WrongType(string message) => new(message, new PSInvalidCastException(message));
}
