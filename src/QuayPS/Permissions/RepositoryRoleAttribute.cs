using System;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// Refuses roles of teams and other kinds. PowerShell converts enumerations by number, so that a team's role Creator would
/// become Write on a repository.
/// </summary>
public sealed class RepositoryRoleAttribute : ValueAttribute
{
    private protected override object? Read(object? value, object? given) => value is Enum and not QuayRepositoryRole
        ? throw Refusal($"'{value}' is a {value.GetType().Name} and not a role on repositories. Specify Read, Write or Admin.")
        : given;
}
