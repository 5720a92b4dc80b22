using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Converts the value of a parameter from the forms in which users and other commands pass it.</summary>
public abstract class ValueAttribute : ArgumentTransformationAttribute
{
    private protected ValueAttribute()
    {
    }

    /// <inheritdoc/>
    public sealed override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => Read(Unwrap(inputData), inputData);

    /// <summary>Returns the value for the parameter.</summary>
    /// <param name="value">The passed value, without its PSObject wrapper.</param>
    /// <param name="given">The passed value. For a number in a script it still has the text: PowerShell reads 7d as the number 7.</param>
    private protected abstract object? Read(object? value, object? given);

    /// <summary>Returns a value without its PSObject wrapper.</summary>
    private protected static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    /// <summary>Creates the error for a value that the parameter does not accept.</summary>
    /// <param name="message">The message: the value, and advice.</param>
    private protected static ArgumentTransformationMetadataException Refusal(string message) => new(VisibleText.Of(message));

    /// <summary>Creates the error for an object of a wrong type. In a pipeline, PowerShell then tries to bind its properties.</summary>
    /// <param name="message">The message: the type of the object, and advice.</param>
    private protected static ArgumentTransformationMetadataException WrongType(string message) => new(message, new PSInvalidCastException(message));
}
