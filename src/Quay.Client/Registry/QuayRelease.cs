using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Quay.Client;

/// <summary>The entry for one version in the change log of a registry.</summary>
public sealed class QuayRelease
{
    // ## [v3.11.0] - 2024-03-01
    private static readonly Regex Heading = new(@"^##[ \t]+\[?v?(?<version>\d[^\]\s]*)\]?(?:[ \t]+-[ \t]+(?<date>\d{4}-\d\d-\d\d))?[ \t]*\r?$", RegexOptions.Multiline);
    private static readonly Regex Anchor = new(@"<a name=""[^""]*""></a>");

    private QuayRelease(string version, DateTime? date, string text)
    {
        Version = version;
        Date = date;
        Text = text;
    }

    /// <summary>The version without a leading <c>v</c>: <c>3.11.0</c>.</summary>
    public string Version { get; }

    /// <summary>The day of the release; null if the log does not have it.</summary>
    public DateTime? Date { get; }

    /// <summary>The changes, in Markdown.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Version;

    internal static IReadOnlyList<QuayRelease> ReadAll(string log)
    {
        var releases = new List<QuayRelease>();
        MatchCollection headings = Heading.Matches(log);
        for (int i = 0; i < headings.Count; i++)
        {
            int begin = headings[i].Index + headings[i].Length;
            int end = i + 1 < headings.Count ? headings[i + 1].Index : log.Length;
            DateTime? date = DateTime.TryParseExact(
                headings[i].Groups["date"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day) ? day : null;
            releases.Add(new QuayRelease(headings[i].Groups["version"].Value, date, Anchor.Replace(log.Substring(begin, end - begin), string.Empty).Trim()));
        }

        return releases;
    }
}
