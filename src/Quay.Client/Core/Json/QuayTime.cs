using System;
using System.Globalization;

namespace Quay.Client;

/// <summary>The registry's several ways to write a time.</summary>
internal static class QuayTime
{
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /// <summary>Seconds since 1970, in UTC, as a time; null outside of what a time can hold.</summary>
    public static DateTimeOffset? FromEpoch(double seconds) =>
        seconds is > -62135596800 and < 253402300800
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000))
            : null;

    /// <summary>A time as seconds since 1970.</summary>
    public static long ToEpoch(DateTimeOffset time) => time.ToUnixTimeSeconds();

    /// <summary>A time in UTC, to the second: the only form that mirrors take.</summary>
    public static string ToSecond(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>The only form of a day that log filters understand; days are days of UTC.</summary>
    public static string ToLogDay(DateTime utcDay) => utcDay.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Reads RFC 2822 (<c>-0000</c>, <c>GMT</c>) and ISO 8601 with or without fractions and zone.</summary>
    public static bool TryParse(string text, out DateTimeOffset time) =>
        TryParseRfc2822(text, out time)
        || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);

    // "Sat, 21 Nov 2026 10:21:17 -0000": by far the most frequent form, and the general parser does not know it.
    private static bool TryParseRfc2822(string text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length < 29 || text[3] != ',' || text[19] != ':' || text[22] != ':')
        {
            return false;
        }

        int month = Months.IndexOf(text.Substring(8, 3), StringComparison.Ordinal);
        string zone = text.Substring(26);
        if (month < 0 || month % 3 != 0 || zone is not ("-0000" or "+0000" or "GMT" or "UTC"))
        {
            return false;
        }

        int day = Number(text, 5, 2);
        int year = Number(text, 12, 4);
        int hour = Number(text, 17, 2);
        int minute = Number(text, 20, 2);
        int second = Number(text, 23, 2);
        month = (month / 3) + 1;
        if (day is < 1 or > 31 || year is < 1 or > 9999 || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59
            || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        time = new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero);
        return true;
    }

    private static int Number(string text, int start, int length)
    {
        int number = 0;
        for (int i = start; i < start + length; i++)
        {
            int digit = text[i] - '0';
            if (digit is < 0 or > 9)
            {
                return -1;
            }

            number = (number * 10) + digit;
        }

        return number;
    }
}
