using System;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// Rejects roles of other enums, such as those of teams. PowerShell converts enums by number, so a team's role Creator
/// would become Write on a repository.
/// </summary>
public sealed class RepositoryRoleAttribute : ValueAttribute
{
    private protected override object? Read(object? value, object? given) => value is Enum and not QuayRepositoryRole
        ? throw Refusal($"'{value}' is a {value.GetType().Name} and not a role on repositories. Specify Read, Write or Admin.")
        : given;
}
