using System;
using System.Management.Automation;

namespace QuayPS;

/// <summary>Converts an empty text, such as an empty column of a file, to null. PowerShell would convert it to the number 0.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EmptyIsNoneAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is "" ? null : inputData;
}
