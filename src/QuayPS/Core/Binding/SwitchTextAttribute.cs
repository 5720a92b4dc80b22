using System;
using System.Management.Automation;

namespace QuayPS;

/// <summary>
/// Accepts the text of a switch in a file: <c>True</c>, <c>False</c> or empty. PowerShell does not convert text to a switch,
/// so a row of Export-Csv would not bind. Every switch that binds by property name has this attribute.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SwitchTextAttribute : ValueAttribute
{
    /// <summary>The value for an empty column: the same as without the switch.</summary>
    public bool Empty { get; set; }

    private protected override object? Read(object? value, object? given) => value switch
    {
        null or "" => new SwitchParameter(Empty),
        string text when bool.TryParse(text, out bool flag) => new SwitchParameter(flag),
        _ => given,
    };
}
