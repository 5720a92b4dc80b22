using System;
using System.Management.Automation;

namespace QuayPS;

/// <summary>Takes a value of a fixed set also as the API and its documents write it: <c>repo_push</c> for RepoPush.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ApiNameAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is string text ? text.Replace("_", string.Empty) : inputData;
}
