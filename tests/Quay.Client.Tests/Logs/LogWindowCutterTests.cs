using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Quay.Client.Tests;

public class LogWindowCutterTests
{
    private static readonly DateTime Last = new(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    [InlineData(30, 0)]
    [InlineData(30, 20)]
    [InlineData(365, 1)]
    [InlineData(4000, 1)]
    public void The_windows_cover_each_day_once(int days, int pages)
    {
        DateTime expected = Last;
        foreach ((DateTime first, DateTime last) in Cut(days, _ => pages))
        {
            Assert.Equal(expected, last);
            Assert.True(first <= last);
            expected = first.AddDays(-1);
        }

        Assert.Equal(Last.AddDays(-days), expected);
    }

    [Fact]
    public void Windows_with_many_entries_are_single_days() =>
        Assert.All(Cut(60, _ => 20), window => Assert.Equal(window.First, window.Last));

    [Fact]
    public void Windows_with_few_entries_grow_up_to_a_month()
    {
        int[] lengths = [.. Cut(365, _ => 1).Select(window => (window.Last - window.First).Days + 1)];

        Assert.Equal([1, 2, 4, 8, 16, 32], lengths[..6]);
        Assert.Equal(32, lengths.Max());
    }

    [Fact]
    public void Windows_shrink_again_when_entries_become_frequent()
    {
        int[] lengths = [.. Cut(200, window => window < 6 ? 1 : 20).Select(window => (window.Last - window.First).Days + 1)];

        Assert.Equal([32, 32, 16, 8, 4, 2, 1, 1], lengths[5..13]);
    }

    private static IEnumerable<(DateTime First, DateTime Last)> Cut(int days, Func<int, int> pages)
    {
        var cutter = new LogWindowCutter(Last.AddDays(1 - days), Last);
        int window = 0;
        while (cutter.Next() is { } next)
        {
            yield return next;
            cutter.Learn(pages(window++));
        }

        Assert.True(cutter.IsEmpty);
    }
}
