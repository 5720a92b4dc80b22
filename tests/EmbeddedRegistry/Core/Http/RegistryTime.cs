using System;
using System.Globalization;

namespace QuayPS.EmbeddedRegistry.Http;

/// <summary>Times in the forms in which Quay reads them. <see cref="RegistryTimeConverter"/> writes them.</summary>
internal static class RegistryTime
{
    /// <summary>A time from milliseconds since 1970, cut to seconds as in Quay's answers.</summary>
    public static DateTimeOffset FromMilliseconds(long milliseconds) => DateTimeOffset.FromUnixTimeSeconds(milliseconds / 1000);

    /// <summary>Reads a date in the form MM/DD/YYYY, the only one that filters of the log accept; null if it has another form.</summary>
    public static DateTimeOffset? ParseDay(string? text) =>
        DateTimeOffset.TryParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset day)
            ? day
            : null;
}
