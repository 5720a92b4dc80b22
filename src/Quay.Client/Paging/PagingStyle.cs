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

    /// <summary>Numbered pages, of which the first two are the same.</summary>
    public static PagingStyle Notifications { get; } = new NumberedStyle(null, "additional");

    /// <summary>Pages that begin at an offset.</summary>
    public static PagingStyle Offset { get; } = new OffsetStyle(1000);

    /// <summary>Everything at once.</summary>
    public static PagingStyle Single { get; } = new SingleStyle();

    /// <summary>Whatever the answer looks like, for calls of the user's own.</summary>
    public static PagingStyle Whichever { get; } = new WhicheverStyle();

    /// <summary>Whether pages come one after the other only, so that a place that is named twice means a loop.</summary>
    public virtual bool IsForwardOnly => true;

    public abstract void Apply(ApiRequest request, string? cursor);

    /// <summary>Where the next page is.</summary>
    /// <param name="facts">What stands in the answer beside the list.</param>
    /// <param name="cursor">Where this page was.</param>
    /// <param name="count">How many things this page has.</param>
    public abstract string? Next(IReadOnlyDictionary<string, object?> facts, string? cursor, int count);

    private static bool Says(IReadOnlyDictionary<string, object?> facts, string name) =>
        facts.TryGetValue(name, out object? value) && value is true;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string? cursor, int first) => cursor is null ? first : int.Parse(cursor, CultureInfo.InvariantCulture);

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
    }

    private sealed class OffsetStyle(int limit) : PagingStyle
    {
        public override void Apply(ApiRequest request, string? cursor) =>
            request.Query("limit", limit).Query("offset", Number(cursor, 0));

        public override string? Next(IReadOnlyDictionary<string, object?> facts, string? cursor, int count) =>
            Says(facts, "has_more") ? Text(Number(cursor, 0) + count) : null;
    }

    private sealed class SingleStyle : PagingStyle
    {
        public override void Apply(ApiRequest request, string? cursor)
        {
        }

        public override string? Next(IReadOnlyDictionary<string, object?> facts, string? cursor, int count) => null;
    }

    // The cursor is the part of the query that leads to the page: name and value.
    private sealed class WhicheverStyle : PagingStyle
    {
        public override void Apply(ApiRequest request, string? cursor)
        {
            if (cursor is not null)
            {
                int split = cursor.IndexOf('=');
                request.Query(cursor.Substring(0, split), cursor.Substring(split + 1));
            }
        }

        public override string? Next(IReadOnlyDictionary<string, object?> facts, string? cursor, int count)
        {
            if (facts.TryGetValue("next_page", out object? value) && value is string { Length: > 0 } token)
            {
                return "next_page=" + token;
            }

            if (Says(facts, "has_more"))
            {
                return "offset=" + Text(Position(cursor, "offset=", 0) + count);
            }

            return Says(facts, "has_additional") || Says(facts, "additional") || Says(facts, "has_next")
                ? "page=" + Text(Position(cursor, "page=", 1) + 1)
                : null;
        }

        private static int Position(string? cursor, string name, int first) => Number(cursor?.Substring(name.Length), first);
    }
}
