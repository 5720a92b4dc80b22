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
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value is string or IConvertible
            ? inputData
            // An exception of this kind means that the parameter does not fit, not that the command is wrong.
            : throw new ArgumentTransformationMetadataException("This is not a name.", new PSInvalidCastException("This is not a name."));
    }
}
