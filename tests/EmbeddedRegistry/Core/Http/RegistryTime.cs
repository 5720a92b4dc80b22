using System;
using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.Http;

/// <summary>Times in the forms in which Quay writes and reads them.</summary>
internal static class RegistryTime
{
    /// <summary>A time from milliseconds since 1970, cut to seconds as in Quay's answers.</summary>
    public static DateTimeOffset FromMilliseconds(long milliseconds) => DateTimeOffset.FromUnixTimeSeconds(milliseconds / 1000);

    /// <summary>RFC 2822 with -0000, which most answers use.</summary>
    public static void Write(Utf8JsonWriter json, string property, DateTimeOffset? time)
    {
        if (time is not DateTimeOffset given)
        {
            json.WriteNull(property);
            return;
        }

        Span<byte> text = stackalloc byte[32];
        Utf8Formatter.TryFormat(given, text, out int length, new StandardFormat('R'));
        "-0000"u8.CopyTo(text[(length - 3)..]);
        json.WriteString(property, text[..(length + 2)]);
    }

    /// <summary>As <see cref="Write(Utf8JsonWriter, string, DateTimeOffset?)"/>, from milliseconds since 1970, cut to seconds.</summary>
    public static void Write(Utf8JsonWriter json, string property, long milliseconds) =>
        Write(json, property, DateTimeOffset.FromUnixTimeSeconds(milliseconds / 1000));

    /// <summary>MM/DD/YYYY, the only form that log filters know.</summary>
    public static DateTimeOffset? ParseDay(string? text) =>
        DateTimeOffset.TryParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset day)
            ? day
            : null;
}
