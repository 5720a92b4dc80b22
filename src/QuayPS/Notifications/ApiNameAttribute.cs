using System;
using System.Management.Automation;

namespace QuayPS;

/// <summary>
/// Takes a value of a fixed set also as the API writes it, <c>quay_notification</c> for QuayNotification, and an empty
/// column of a file as none.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ApiNameAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is string text
            ? text.Replace("_", string.Empty).NullIfEmpty()
            : inputData;
}
