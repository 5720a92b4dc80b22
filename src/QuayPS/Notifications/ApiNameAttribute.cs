using System;
using System.Management.Automation;

namespace QuayPS;

/// <summary>
/// Accepts a value of an enum also by its name in the API, <c>quay_notification</c> for QuayNotification, and converts an
/// empty column of a file to null.
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
