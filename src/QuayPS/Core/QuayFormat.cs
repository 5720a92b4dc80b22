using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Formats values for the table views: sizes, times, lists and text of the registry.</summary>
public static class QuayFormat
{
    private static readonly string[] Units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];
    private static readonly string[] NotificationNames = ["repository", "org", "team", "namespace", "inviter", "reason", "message"];

    /// <summary>Formats the value of a column: control characters in text are made visible, times have the format of all views, and lists are formatted item by item.</summary>
    /// <param name="value">The value of a property, or the result of a view's script block.</param>
    public static object? Text(object? value) => value switch
    {
        null => null,
        PSObject wrapped => Text(wrapped.BaseObject),
        // The line break at the end of the text is not shown.
        string text => VisibleText.Of(text.TrimEnd('\r', '\n')),
        DateTimeOffset time => Time(time),
        DateTime time => Time(time),
        IConvertible => value,
        IEnumerable items => items.Cast<object?>().Select(Text).ToArray(),
        _ => VisibleText.Of(value.ToString() ?? string.Empty),
    };

    /// <summary>Formats the action of a difference, in its color if the terminal supports colors.</summary>
    /// <param name="action">The action.</param>
    /// <param name="style">The variable PSStyle; null in versions of PowerShell without it.</param>
    public static string Action(QuayDifferenceAction action, object? style)
    {
        (string sign, string colour) = action switch
        {
            QuayDifferenceAction.Create => ("+ ", "Green"),
            QuayDifferenceAction.Update => ("~ ", "Yellow"),
            QuayDifferenceAction.Remove => ("- ", "Red"),
            _ => ("? ", "Cyan"),
        };
        string text = sign + action.ToString().ToLowerInvariant();
        return Member(Member(style, "Foreground"), colour) is string begin && Member(style, "Reset") is string end ? begin + text + end : text;
    }

    /// <summary>Formats the values of a difference: <c>role: member -> creator</c>.</summary>
    /// <param name="difference">The difference.</param>
    public static string Change(QuayDifference difference)
    {
        string property = difference.Property is null ? string.Empty : difference.Property + ": ";
        string values = difference.Action switch
        {
            QuayDifferenceAction.Create => difference.Desired ?? string.Empty,
            QuayDifferenceAction.Update => $"{difference.Current ?? "(none)"} -> {difference.Desired ?? "(none)"}",
            _ => difference.Current ?? string.Empty,
        };
        return values.Length == 0 ? string.Empty : VisibleText.Of(property + values);
    }

    /// <summary>Formats the item of a difference: <c>RepositoryPermission team ops</c>.</summary>
    /// <param name="difference">The difference.</param>
    public static string Item(QuayDifference difference)
    {
        string? repository = difference.Repository?.Substring(difference.Repository.IndexOf('/') + 1);
        return VisibleText.Of(
            repository is null ? $"{difference.Kind} {difference.Name}"
            : difference.Kind == "Repository" ? $"Repository {repository}"
            : $"{repository}: {difference.Kind.Replace("Repository", string.Empty)} {difference.Name}");
    }

    /// <summary>Formats a number of bytes in the largest fitting unit: <c>12.3 MiB</c>. Empty for null.</summary>
    /// <param name="bytes">The number of bytes.</param>
    public static string Size(long? bytes)
    {
        if (bytes is not { } value)
        {
            return string.Empty;
        }

        double number = value;
        int unit = 0;
        while (Math.Abs(number) >= 1024 && unit < Units.Length - 1)
        {
            number /= 1024;
            unit++;
        }

        return number.ToString(unit == 0 ? "0" : "0.0", CultureInfo.CurrentCulture) + " " + Units[unit];
    }

    /// <summary>Formats a time in the local zone: <c>2026-11-21 14:05</c>. Empty for null.</summary>
    /// <param name="time">The time.</param>
    public static string Time(DateTimeOffset? time) =>
        time?.LocalDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>Formats a local time with seconds, for logs. Empty for null.</summary>
    /// <param name="time">The time.</param>
    public static string Instant(DateTimeOffset? time) =>
        time?.LocalDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>Formats the day of UTC that begins at a time: <c>2026-11-21</c>.</summary>
    /// <param name="begin">Its beginning.</param>
    public static string Day(DateTimeOffset begin) => Date(begin.UtcDateTime);

    /// <summary>Formats a day of the Gregorian calendar: <c>2026-11-21</c>.</summary>
    /// <param name="day">The day.</param>
    public static string Date(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Formats a setting of a configuration; empty if there is none.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="name">The setting's name.</param>
    public static string Setting(QuayConfiguration configuration, string name) =>
        configuration.Config.TryGetValue(name, out object? value) ? VisibleText.Of(value as string ?? string.Empty) : string.Empty;

    /// <summary>Formats an amount in US cents: <c>$30.00</c>. Empty for null.</summary>
    /// <param name="cents">The amount.</param>
    public static string Amount(long? cents) => cents is { } value ? "$" + (value / 100m).ToString("0.00", CultureInfo.CurrentCulture) : string.Empty;

    /// <summary>Formats a duration in its largest unit: <c>14 days</c>. Empty for null.</summary>
    /// <param name="span">The duration.</param>
    public static string Span(TimeSpan? span) => span switch
    {
        null => string.Empty,
        { TotalDays: >= 1 } days => Count(days.TotalDays, "day"),
        { TotalHours: >= 1 } hours => Count(hours.TotalHours, "hour"),
        { TotalMinutes: >= 1 } minutes => Count(minutes.TotalMinutes, "minute"),
        { } seconds => Count(seconds.TotalSeconds, "second"),
    };

    /// <summary>Formats the tags that an auto-prune policy keeps: <c>10 tags</c>, or those younger than <c>14 days</c>.</summary>
    /// <param name="policy">The policy.</param>
    public static string Kept(QuayAutoPrunePolicy policy) =>
        policy.Age is { } age ? Span(age)
        : policy.NumberOfTags is { } number ? Count(number, "tag")
        : VisibleText.Of(Convert.ToString(policy.Value, CultureInfo.InvariantCulture));

    /// <summary>Formats the tags that a policy selects: <c>all</c>, <c>^v.*</c>, <c>all but ^v.*</c>.</summary>
    /// <param name="policy">The policy.</param>
    public static string Tags(QuayPolicy policy) =>
        policy.TagPattern is null ? "all" : VisibleText.Of(policy.ExceptMatching ? "all but " + policy.TagPattern : policy.TagPattern);

    /// <summary>Formats the namespace or repository that a policy applies to: <c>acme</c>, <c>acme/app</c>, or <c>(own)</c> for the user's namespace.</summary>
    /// <param name="policy">The policy.</param>
    public static string Scope(QuayPolicy policy) => VisibleText.Of(policy.Repository ?? policy.Organization ?? "(own)");

    /// <summary>Formats a digest by its first 12 digits: <c>09b6855bee91</c>.</summary>
    /// <param name="digest">The digest.</param>
    public static string Digest(string? digest)
    {
        string hash = VisibleText.Of(digest?.Substring(digest.IndexOf(':') + 1) ?? string.Empty);
        return hash.Length > 12 ? hash.Substring(0, 12) : hash;
    }

    /// <summary>Formats the subject of a user's notification from its metadata: <c>acme/app v1.2</c>.</summary>
    /// <param name="notification">The notification.</param>
    public static string NotificationSubject(QuayUserNotification notification)
    {
        Dictionary<string, object?> known = notification.Metadata;
        // The repository has the namespace in its name.
        IEnumerable<string> parts = NotificationNames.Where(name => name != "namespace" || !known.ContainsKey("repository"))
            .Select(name => Text(known, name)).OfType<string>();
        return VisibleText.Of(string.Join(
            " ", known.TryGetValue("updated_tags", out object? tags) && tags is object[] names ? parts.Concat(names.OfType<string>()) : parts));
    }

    private static string? Text(Dictionary<string, object?> metadata, string name) =>
        metadata.TryGetValue(name, out object? value) ? value as string : null;

    private static string Count(double number, string unit) =>
        number.ToString("0.#", CultureInfo.CurrentCulture) + " " + unit + (Math.Abs(number - 1) < 0.05 ? string.Empty : "s");

    private static object? Member(object? owner, string name) => owner is null ? null : PSObject.AsPSObject(owner).Properties[name]?.Value;
}
