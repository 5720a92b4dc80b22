using System;
using System.Linq;

namespace Quay.Client;

/// <summary>Limits the length of messages that hold text of the registry.</summary>
internal static class MessageText
{
    private const int MaximumLines = 4;
    private const int MaximumLength = 1000;
    private const int MaximumReason = 300;

    /// <summary>Cuts a message after 4 lines and 1,000 characters.</summary>
    public static string Limit(string message)
    {
        string[] lines = message.Split(["\r\n", "\n", "\r"], MaximumLines + 1, StringSplitOptions.None);
        string kept = lines.Length > MaximumLines ? string.Join(Environment.NewLine, lines.Take(MaximumLines)) + "…" : message;
        return Shorten(kept, MaximumLength);
    }

    /// <summary>Returns the message of an exception for use in another message, cut after 300 characters.</summary>
    public static string Reason(Exception cause) => Shorten(cause.Message, MaximumReason);

    /// <summary>Cuts a text after a number of characters, with an ellipsis.</summary>
    public static string Shorten(string text, int maximum)
    {
        if (text.Length <= maximum)
        {
            return text;
        }

        // Do not separate a surrogate pair.
        int length = char.IsHighSurrogate(text[maximum - 1]) ? maximum - 1 : maximum;
        return text.Substring(0, length) + "…";
    }
}
