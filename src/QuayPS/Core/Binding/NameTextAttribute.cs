using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;

namespace QuayPS;

/// <summary>
/// Accepts a name, or a list of names, that is text. PowerShell would convert any object from the pipeline to text, and
/// would not bind the properties of the object then.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NameTextAttribute : ArgumentTransformationAttribute
{
    private const string Refusal = "This is not a name.";

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = Unwrap(inputData);
        return IsText(value) || (value is Array or IList && ((IEnumerable)value).Cast<object?>().All(element => IsText(Unwrap(element))))
            ? inputData
            // With this inner exception the engine goes on and binds the properties of the object.
            : throw new ArgumentTransformationMetadataException(Refusal, new PSInvalidCastException(Refusal));
    }

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    // Null is a property without a value, which validation attributes judge.
    private static bool IsText(object? value) => value is null or string or IConvertible;
}
