using System;
using System.Globalization;

namespace Quay.Client;

/// <summary>Converts times from and to the registry's formats.</summary>
internal static class QuayTime
{
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /// <summary>Converts seconds since 1970 in UTC; null if the time is outside the range of DateTimeOffset.</summary>
    public static DateTimeOffset? FromEpoch(double seconds) =>
        seconds is > -62135596800 and < 253402300800
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000))
            : null;

    /// <summary>Converts a local time to UTC, so that the two hours of the same name at the end of daylight saving time differ.</summary>
    public static DateTime? ToUtc(DateTime? time) => time?.ToUniversalTime();

    /// <summary>Converts a time to whole seconds since 1970 in UTC.</summary>
    public static long ToEpoch(DateTimeOffset time) => time.ToUnixTimeSeconds();

    /// <summary>Formats a time as ISO 8601 in UTC with whole seconds, the only format that mirrors accept.</summary>
    public static string ToSecond(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>Formats a day in UTC as MM/DD/YYYY, the only format that the filters of logs accept.</summary>
    public static string ToLogDay(DateTime utcDay) => utcDay.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Parses RFC 2822 (with <c>-0000</c> or <c>GMT</c>) and ISO 8601 (with or without fractions and zone; UTC without one).</summary>
    public static bool TryParse(string text, out DateTimeOffset time) =>
        TryParseRfc2822(text, out time)
        || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);

    // "Sat, 21 Nov 2026 10:21:17 -0000": the most frequent format, which DateTimeOffset.TryParse does not know.
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

    // The number at a position; -1 if there are other characters than digits.
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
