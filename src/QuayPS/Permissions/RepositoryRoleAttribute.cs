using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// Keeps roles of another kind out. PowerShell goes by their numbers, and would make the team that may create
/// repositories one that may write to them.
/// </summary>
public sealed class RepositoryRoleAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value is Enum and not QuayRepositoryRole
            ? throw new ArgumentTransformationMetadataException($"'{value}' is no role on repositories but one of a {value.GetType().Name}. Give Read, Write or Admin.")
            : inputData;
    }
}
