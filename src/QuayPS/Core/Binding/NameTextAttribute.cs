using System;
using System.Management.Automation;

namespace QuayPS;

/// <summary>
/// Takes a name that is a text. PowerShell would make one of any object that comes along the pipeline, and so would not
/// look at the object's properties.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NameTextAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        // Null is a property without a value; whether that will do is not asked here.
        return value is null or string or IConvertible
            ? inputData
            // An exception of this kind means that the parameter does not fit, not that the command is wrong.
            : throw new ArgumentTransformationMetadataException("This is not a name.", new PSInvalidCastException("This is not a name."));
    }
}
