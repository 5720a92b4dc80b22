using System;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text.RegularExpressions;

namespace QuayPS;

/// <summary>
/// Finds the text of a name that PowerShell has converted to a number. As a number, 1.10 is 1.1, which is another name.
/// PowerShell keeps the text of a single argument if it differs from that of the number, but not of a number in a list, in
/// the pipeline or in a variable. The statement that runs shows whether the number is written there as PowerShell shows it.
/// </summary>
internal static class FractionText
{
    private static readonly Regex Number = new(@"(?<![\w.])\d+\.\d+(?![\w.])", RegexOptions.CultureInvariant);

    /// <summary>Returns the text of a number; null if it is not known.</summary>
    /// <param name="given">The passed number, which may have a PSObject wrapper with its text.</param>
    /// <param name="value">The number without its wrapper.</param>
    public static string? Of(object given, object value)
    {
        string kept = LanguagePrimitives.ConvertTo<string>(given);
        string text = LanguagePrimitives.ConvertTo<string>(value);
        return kept != text || IsWritten(text) ? kept : null;
    }

    // 3.1 may come from 3.10 in a statement that has both.
    private static bool IsWritten(string text)
    {
        if (!Number.IsMatch(text) || Runspace.DefaultRunspace?.Debugger?.GetCallStack().FirstOrDefault()?.Position?.Text is not { } statement)
        {
            return false;
        }

        double number = double.Parse(text, CultureInfo.InvariantCulture);
        string[] written = Number.Matches(statement).Cast<Match>().Select(match => match.Value)
            .Where(other => double.Parse(other, CultureInfo.InvariantCulture).Equals(number)).ToArray();
        return written.Length > 0 && Array.TrueForAll(written, other => other == text);
    }
}
