using System;

namespace QuayPS;

/// <summary>Refuses an empty text as a number. PowerShell reads it as 0, which of what is to be kept would keep nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CountAttribute : ValueAttribute
{
    private protected override object? Read(object? value, object? given) => value is string text && text.Trim().Length == 0
        ? throw Refusal("An empty text is no number. Specify a number, such as 10, or omit the parameter.")
        : given;
}
