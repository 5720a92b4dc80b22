using System;
using System.Globalization;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>
/// Reads the value at the position of a reader as another type. A value that cannot be converted, such as an object for a
/// string, is skipped and read as null.
/// </summary>
internal static class TolerantReader
{
    /// <summary>Reads a string, number or boolean as text.</summary>
    public static string? ReadString(JsonReader reader)
    {
        switch (reader.Value)
        {
            case string text:
                return text;
            case null:
                reader.Skip();
                return null;
            case bool flag:
                return flag ? "true" : "false";
            default:
                return Convert.ToString(reader.Value, CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Reads a text and hides the credentials in its addresses.</summary>
    public static string? ReadShownString(JsonReader reader) => ReadString(reader) is { } text ? SecretAddress.HideCredentials(text) : null;

    /// <summary>Reads a boolean; a number is true unless it is 0.</summary>
    public static bool? ReadBoolean(JsonReader reader)
    {
        switch (reader.Value)
        {
            case bool flag:
                return flag;
            case long number:
                return number != 0;
            case string text:
                return bool.TryParse(text, out bool parsed) ? parsed : null;
            default:
                reader.Skip();
                return null;
        }
    }

    /// <summary>Reads a number that fits in 32 bits.</summary>
    public static int? ReadInt32(JsonReader reader) =>
        ReadInt64(reader) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null;

    /// <summary>Reads a number of seconds.</summary>
    public static TimeSpan? ReadDuration(JsonReader reader) =>
        ReadDouble(reader) is { } seconds && Math.Abs(seconds) < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>Reads a number; fractions are cut off.</summary>
    public static long? ReadInt64(JsonReader reader)
    {
        if (reader.Value is long number)
        {
            return number;
        }

        double? value = ReadDouble(reader);
        return value is >= long.MinValue and < long.MaxValue ? (long)value : null;
    }

    /// <summary>Reads a number.</summary>
    public static double? ReadDouble(JsonReader reader)
    {
        switch (reader.Value)
        {
            case double number:
                return number;
            case long number:
                return number;
            case string text:
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed) ? parsed : null;
            default:
                reader.Skip();
                return null;
        }
    }

    public static DateTime? ReadTime(JsonReader reader) => reader.Value switch
    {
        string text => QuayTime.TryParse(text, out DateTimeOffset time) ? time.LocalDateTime : null,
        _ => ReadDouble(reader) is { } seconds ? QuayTime.FromEpoch(seconds)?.LocalDateTime : null,
    };
}
