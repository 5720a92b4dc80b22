using System;
using System.Management.Automation;

namespace QuayPS;

/// <summary>Takes an empty text, such as an empty column of a table, for no value; PowerShell would make the number 0 of it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EmptyIsNoneAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is "" ? null : inputData;
}
