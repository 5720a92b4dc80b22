using System;

namespace QuayPS;

/// <summary>
/// Refuses an empty text where PowerShell reads it as a value: as the number 0, which of what is to be kept keeps nothing,
/// or as a regular expression that matches everything.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FilledAttribute : ValueAttribute
{
    private protected override object? Read(object? value, object? given) => value is string text && text.Trim().Length == 0
        ? throw Refusal("The value is empty. Specify one, or omit the parameter.")
        : given;
}
