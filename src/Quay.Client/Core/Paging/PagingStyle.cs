using System;
using System.Collections.Generic;
using System.Globalization;

namespace Quay.Client;

/// <summary>One of the registry's ways to cut a listing into pages: how a page is asked for, and what its answer says of the next.</summary>
internal abstract class PagingStyle
{
    /// <summary>The answer names the next page; nothing else does.</summary>
    public static PagingStyle Token { get; } = new TokenStyle(null);

    /// <summary>The same, where the registry pages only if told how many are wanted.</summary>
    public static PagingStyle TokenWithLimit { get; } = new TokenStyle(100);

    /// <summary>Numbered pages of 100 whose answers say whether more follow.</summary>
    public static PagingStyle Numbered { get; } = new NumberedStyle(100, "has_additional");

    /// <summary>Numbered pages of the registry's own size, of which there are ten at most.</summary>
    public static PagingStyle Search { get; } = new NumberedStyle(null, "has_additional", 10);

    /// <summary>Numbered pages of 500.</summary>
    public static PagingStyle NumberedMirrors { get; } = new NumberedStyle(500, "has_next");

    /// <summary>Numbered pages between which the registry leaves a thing out, and how that is avoided.</summary>
    public static PagingStyle Notifications { get; } = new NotificationsStyle(100);

    /// <summary>Pages that begin at an offset.</summary>
    public static PagingStyle Offset { get; } = new OffsetStyle(1000);

    /// <summary>Everything at once.</summary>
    public static PagingStyle Single { get; } = new SingleStyle();

    /// <summary>Whatever the answer looks like, for calls of the user's own.</summary>
    public static PagingStyle Whichever { get; } = new WhicheverStyle();

    /// <summary>
    /// Whether pages come one after the other only, so that a place that is named twice, or the first item again, means
    /// a loop. Places that are numbers move with the list.
    /// </summary>
    public virtual bool IsForwardOnly => true;

    public abstract void Apply(ApiRequest request, string? cursor);

    /// <summary>Where the next page is.</summary>
    /// <param name="facts">What stands in the answer beside the list.</param>
    /// <param name="cursor">Where this page was.</param>
    /// <param name="count">How many things this page has.</param>
    public abstract string? Next(IReadOnlyDictionary<string, object?> facts, string? cursor, int count);

    /// <summary>Whether the answer of the last page says that there is more.</summary>
    /// <param name="facts">What stands in the answer beside the list.</param>
    public virtual bool IsCut(IReadOnlyDictionary<string, object?> facts) => false;

    // Some answers keep what they say of their pages apart.
    private static bool Says(IReadOnlyDictionary<string, object?> facts, string name) =>
        facts.TryGetValue(name, out object? value)
            ? value is true
            : facts.TryGetValue("pagination", out value) && value is IReadOnlyDictionary<string, object?> pagination && Says(pagination, name);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string? cursor, int first) =>
        int.TryParse(cursor, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : first;

    private sealed class TokenStyle(int? limit) : PagingStyle
    {
        public override void Apply(ApiRequest request, string? cursor)
        {
            if (limit is { } size)
            {
                request.Query("limit", size);
            }

            request.Query("next_page", cursor);
        }

        public override string? Next(IReadOnlyDictionary<string, object?> facts, string? cursor, int count) =>
            facts.TryGetValue("next_page", out object? value) && value is string { Length: > 0 } token ? token : null;
    }

    private sealed class NumberedStyle(int? limit, string more, int lastPage = int.MaxValue) : PagingStyle
    {
        public override bool IsForwardOnly => false;

        public override void Apply(ApiRequest request, string? cursor)
        {
            if (limit is { } size)
            {
                request.Query("limit", size);
            }

            request.Query("page", Number(cursor, 1));
        }

        public override string? Next(IReadOnlyDictionary<string, object?> facts, string? cursor, int count)
        {
            int page = Number(cursor, 1);
            return Says(facts, more) && page < lastPage ? Text(page + 1) : null;
        }

        public override bool IsCut(IReadOnlyDictionary<string, object?> facts) => Says(facts, more);
    }

    private sealed class OffsetStyle(int limit) : PagingStyle
    {
        public override bool IsForwardOnly => false;

        public override void Apply(ApiRequest request, string? cursor) =>
            request.Query("limit", limit).Query("offset", Number(cursor, 0));

        public override string? Next(IReadOnlyDictionary<string, object?> facts, string? cursor, int count) =>
            Says(facts, "has_more") ? Text(Number(cursor, 0) + count) : null;
    }

    // The registry begins page p of l things at (p - 1) * (l + 1), so the last of each l + 1 is on no page. Page 2 of
    // one thing less than came until now begins where they ended.
    private sealed class NotificationsStyle(int limit) : PagingStyle
    {
        public override bool IsForwardOnly => false;

        public static string QueryFrom(int position) => "page=2&limit=" + Text(position - 1);

        public override void Apply(ApiRequest request, string? cursor) =>
            request.ReplaceQuery(cursor is null ? "page=1&limit=" + Text(limit) : QueryFrom(Number(cursor, 0)));

        public override string? Next(IReadOnlyDictionary<string, object?> facts, string? cursor, int count) =>
            Says(facts, "additional") ? Text(Number(cursor, 0) + count) : null;
    }

    private sealed class SingleStyle : PagingStyle
    {
        public override void Apply(ApiRequest request, string? cursor)
        {
        }

        public override string? Next(IReadOnlyDictionary<string, object?> facts, string? cursor, int count) => null;
    }

    // The cursor is the part of the query that leads to the page.
    private sealed class WhicheverStyle : PagingStyle
    {
        public override void Apply(ApiRequest request, string? cursor)
        {
            if (cursor is not null)
            {
                request.ReplaceQuery(cursor);
            }
        }

        public override string? Next(IReadOnlyDictionary<string, object?> facts, string? cursor, int count)
        {
            if (facts.TryGetValue("next_page", out object? value) && value is string { Length: > 0 } token)
            {
                return "next_page=" + Uri.EscapeDataString(token);
            }

            if (Says(facts, "has_more"))
            {
                return "offset=" + Text(Last(cursor, 0) + count);
            }

            if (Says(facts, "additional"))
            {
                return NotificationsStyle.QueryFrom(Last(cursor, -1) + 1 + count);
            }

            return Says(facts, "has_additional") || Says(facts, "has_next")
                ? "page=" + Text((facts.TryGetValue("page", out object? page) && page is long known ? (int)known : Last(cursor, 1)) + 1)
                : null;
        }

        // The number at the end of the cursor.
        private static int Last(string? cursor, int first) => Number(cursor?.Substring(cursor.LastIndexOf('=') + 1), first);
    }
}
