using System;

namespace QuayPS;

/// <summary>
/// Refuses an empty text that PowerShell would convert to a value: to the number 0, by which -Keep would keep nothing,
/// or to a regular expression that matches everything.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FilledAttribute : ValueAttribute
{
    private protected override object? Read(object? value, object? given) => value is string text && text.Trim().Length == 0
        ? throw Refusal("The value is empty. Specify one, or omit the parameter.")
        : given;
}
