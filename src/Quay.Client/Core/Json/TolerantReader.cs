using System;
using System.Globalization;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>
/// Reads the value at which a reader stands as what it is meant to be. An answer of another kind (an object for a
/// text, a text that is no number) is passed over and counts as null.
/// </summary>
internal static class TolerantReader
{
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

    /// <summary>A text that is shown, without the credentials of addresses in it.</summary>
    public static string? ReadShownString(JsonReader reader) => ReadString(reader) is { } text ? SecretAddress.HideCredentials(text) : null;

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

    public static int? ReadInt32(JsonReader reader) =>
        ReadInt64(reader) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null;

    public static TimeSpan? ReadDuration(JsonReader reader) =>
        ReadDouble(reader) is { } seconds && Math.Abs(seconds) < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;

    public static long? ReadInt64(JsonReader reader)
    {
        if (reader.Value is long number)
        {
            return number;
        }

        double? value = ReadDouble(reader);
        return value is >= long.MinValue and < long.MaxValue ? (long)value : null;
    }

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
