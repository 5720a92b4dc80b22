using System;
using System.Linq;

namespace Quay.Client;

/// <summary>Keeps messages short, whatever a registry sends.</summary>
internal static class MessageText
{
    private const int MaximumLines = 4;
    private const int MaximumLength = 1000;
    private const int MaximumReason = 300;

    /// <summary>A message of a few lines at most.</summary>
    public static string Limit(string message)
    {
        string[] lines = message.Split(["\r\n", "\n", "\r"], MaximumLines + 1, StringSplitOptions.None);
        string kept = lines.Length > MaximumLines ? string.Join(Environment.NewLine, lines.Take(MaximumLines)) + "…" : message;
        return Shorten(kept, MaximumLength);
    }

    /// <summary>The message of another exception, as a part of one.</summary>
    public static string Reason(Exception cause) => Shorten(cause.Message, MaximumReason);

    /// <summary>The beginning of a text.</summary>
    public static string Shorten(string text, int maximum)
    {
        if (text.Length <= maximum)
        {
            return text;
        }

        // Half of a character that takes two would be no text.
        int length = char.IsHighSurrogate(text[maximum - 1]) ? maximum - 1 : maximum;
        return text.Substring(0, length) + "…";
    }
}
