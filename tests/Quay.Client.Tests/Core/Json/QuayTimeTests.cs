using System;
using System.Globalization;
using Xunit;

namespace Quay.Client.Tests;

public class QuayTimeTests
{
    [Theory]
    [InlineData("Sat, 21 Nov 2026 10:21:17 -0000", "2026-11-21T10:21:17.0000000+00:00")]
    [InlineData("Sat, 21 Nov 2026 10:21:17 +0000", "2026-11-21T10:21:17.0000000+00:00")]
    [InlineData("Sat, 21 Nov 2026 10:21:17 GMT", "2026-11-21T10:21:17.0000000+00:00")]
    [InlineData("Thu, 29 Feb 2024 23:59:59 -0000", "2024-02-29T23:59:59.0000000+00:00")]
    [InlineData("Sat, 21 Nov 2026 10:21:17 +0200", "2026-11-21T10:21:17.0000000+02:00")]
    [InlineData("2026-11-21T10:21:17Z", "2026-11-21T10:21:17.0000000+00:00")]
    [InlineData("2026-11-21T10:21:17.123456Z", "2026-11-21T10:21:17.1234560+00:00")]
    [InlineData("2026-11-21T10:21:17.123456", "2026-11-21T10:21:17.1234560+00:00")]
    [InlineData("2026-11-21T10:21:17+02:00", "2026-11-21T10:21:17.0000000+02:00")]
    [InlineData("2026-11-21", "2026-11-21T00:00:00.0000000+00:00")]
    public void Every_format_of_a_time_is_read(string text, string expected)
    {
        Assert.True(QuayTime.TryParse(text, out DateTimeOffset time));
        Assert.Equal(expected, time.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("never")]
    [InlineData("Sat, 31 Feb 2026 10:21:17 -0000")]
    [InlineData("Sat, 21 Nov 2026 25:21:17 -0000")]
    [InlineData("Sat, 21 Nov 2026 10:61:17 -0000")]
    [InlineData("Sat, 21 XXX 2026 10:21:17 -0000")]
    [InlineData("Sat, 21 anF 2026 10:21:17 -0000")]
    [InlineData("Sat, 2x Nov 2026 10:21:17 -0000")]
    public void Invalid_times_are_refused(string text) => Assert.False(QuayTime.TryParse(text, out _));

    [Theory]
    [InlineData("1795256477", "2026-11-21T10:21:17.0000000+00:00")]
    [InlineData("1795256477.5", "2026-11-21T10:21:17.5000000+00:00")]
    [InlineData("0", "1970-01-01T00:00:00.0000000+00:00")]
    [InlineData("1e300", null)]
    [InlineData("-1e300", null)]
    [InlineData("253402300800", null)]
    [InlineData("null", null)]
    [InlineData("{}", null)]
    [InlineData("\"Sat, 21 Nov 2026 10:21:17 -0000\"", "2026-11-21T10:21:17.0000000+00:00")]
    public void A_time_may_be_a_number_of_seconds(string json, string? expected) =>
        Assert.Equal(expected, TolerantReader.ReadTime(Reading.At(json))?.ToString("O", CultureInfo.InvariantCulture));

    [Fact]
    public void Times_are_sent_in_seconds_and_days_in_the_format_of_the_log_filters()
    {
        var time = new DateTimeOffset(2026, 1, 2, 23, 30, 0, TimeSpan.FromHours(-3));

        Assert.Equal(1767407400, QuayTime.ToEpoch(time));
        Assert.Equal("01/03/2026", QuayTime.ToLogDay(time.UtcDateTime));
    }

    [Fact]
    public void Days_do_not_depend_on_the_language_of_the_machine()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { DateTimeFormat = { DateSeparator = "." } };
        try
        {
            Assert.Equal("01/03/2026", QuayTime.ToLogDay(new DateTime(2026, 1, 3, 0, 0, 0, DateTimeKind.Utc)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
