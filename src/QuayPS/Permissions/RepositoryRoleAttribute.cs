using System;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// Keeps roles of another kind out. PowerShell goes by their numbers, and would make the team that may create
/// repositories one that may write to them.
/// </summary>
public sealed class RepositoryRoleAttribute : ValueAttribute
{
    private protected override object? Read(object? value, object? given) => value is Enum and not QuayRepositoryRole
        ? throw Refusal($"'{value}' is no role on repositories but one of a {value.GetType().Name}. Give Read, Write or Admin.")
        : given;
}
