using System;
using System.Collections.Generic;
using System.Globalization;

namespace Quay.Client;

/// <summary>A paging style of the registry: the query parameters that request a page, and the members that lead to the next.</summary>
internal abstract class PagingStyle
{
    /// <summary>Each response has a token for the next page (<c>next_page</c>).</summary>
    public static PagingStyle Token { get; } = new TokenStyle(null);

    /// <summary>Like <see cref="Token"/>, with a limit of 100: without a limit the registry returns all items at once.</summary>
    public static PagingStyle TokenWithLimit { get; } = new TokenStyle(100);

    /// <summary>Numbered pages of 100 items (<c>has_additional</c>).</summary>
    public static PagingStyle Numbered { get; } = new NumberedStyle(100, "has_additional");

    /// <summary>Numbered pages of a fixed size, of which the registry has ten at most.</summary>
    public static PagingStyle Search { get; } = new NumberedStyle(null, "has_additional", 10);

    /// <summary>Numbered pages of 500 items (<c>has_next</c>).</summary>
    public static PagingStyle NumberedMirrors { get; } = new NumberedStyle(500, "has_next");

    /// <summary>Numbered pages between which the registry skips an item (<c>additional</c>). The requests avoid that.</summary>
    public static PagingStyle Notifications { get; } = new NotificationsStyle(100);

    /// <summary>Pages of 1,000 items that begin at an offset (<c>has_more</c>).</summary>
    public static PagingStyle Offset { get; } = new OffsetStyle(1000);

    /// <summary>One page with all items.</summary>
    public static PagingStyle Single { get; } = new SingleStyle();

    /// <summary>
    /// A style for one listing of unknown style: the first response with a next page determines the style. The
    /// query of the request sets the start of the listing and the size of its pages.
    /// </summary>
    public static PagingStyle Detected() => new DetectedStyle();

    /// <summary>
    /// Whether a cursor that comes twice, or a first item that comes again, means a loop. With numbered pages both can
    /// happen when items are added to the list.
    /// </summary>
    public virtual bool IsForwardOnly => true;

    /// <summary>Sets the query parameters that request a page.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cursor">The cursor of the page; null for the first.</param>
    public abstract void Apply(ApiRequest request, string? cursor);

    /// <summary>Returns the cursor of the next page; null if this is the last.</summary>
    /// <param name="facts">The members of the response besides the list.</param>
    /// <param name="cursor">The cursor of this page.</param>
    /// <param name="count">The number of items on this page.</param>
    public abstract string? Next(IReadOnlyDictionary<string, object?> facts, string? cursor, int count);

    /// <summary>Whether the response of the last page says that there are more items.</summary>
    /// <param name="facts">The members of the response besides the list.</param>
    public virtual bool IsCut(IReadOnlyDictionary<string, object?> facts) => false;

    private static bool Says(IReadOnlyDictionary<string, object?> facts, string name) => Find(facts, name) is true;

    // The caller's query may start at a later page, so the response to the first request states the number of the page.
    private static int Place(IReadOnlyDictionary<string, object?> facts, string? cursor, string name, int first) =>
        cursor is null && Find(facts, name) is long place ? (int)place : Number(cursor, first);

    // Some responses have the members about paging in an object of their own.
    private static object? Find(IReadOnlyDictionary<string, object?> facts, string name) =>
        facts.TryGetValue(name, out object? value) ? value
        : facts.TryGetValue("pagination", out value) && value is IReadOnlyDictionary<string, object?> pagination ? Find(pagination, name)
        : null;

    private static void SetLimit(ApiRequest request, int? limit)
    {
        if (limit is { } size)
        {
            request.SetQuery("limit", Text(size));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string? cursor, int first) =>
        int.TryParse(cursor, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : first;

    private sealed class TokenStyle(int? limit) : PagingStyle
    {
        public override void Apply(ApiRequest request, string? cursor)
        {
            SetLimit(request, limit);
            if (cursor is not null)
            {
                request.SetQuery("next_page", cursor);
            }
        }

        public override string? Next(IReadOnlyDictionary<string, object?> facts, string? cursor, int count) =>
            facts.TryGetValue("next_page", out object? value) && value is string { Length: > 0 } token ? token : null;
    }

    private sealed class NumberedStyle(int? limit, string more, int lastPage = int.MaxValue) : PagingStyle
    {
        public override bool IsForwardOnly => false;

        public override void Apply(ApiRequest request, string? cursor)
        {
            SetLimit(request, limit);
            request.SetQuery("page", Text(Number(cursor, 1)));
        }

        public override string? Next(IReadOnlyDictionary<string, object?> facts, string? cursor, int count)
        {
            int page = Place(facts, cursor, "page", 1);
            return Says(facts, more) && page < lastPage ? Text(page + 1) : null;
        }

        public override bool IsCut(IReadOnlyDictionary<string, object?> facts) => Says(facts, more);
    }

    private sealed class OffsetStyle(int? limit) : PagingStyle
    {
        public override bool IsForwardOnly => false;

        public override void Apply(ApiRequest request, string? cursor)
        {
            SetLimit(request, limit);
            request.SetQuery("offset", Text(Number(cursor, 0)));
        }

        public override string? Next(IReadOnlyDictionary<string, object?> facts, string? cursor, int count) =>
            Says(facts, "has_more") ? Text(Place(facts, cursor, "offset", 0) + count) : null;
    }

    // The registry begins page p of l notifications at (p - 1) * (l + 1), so the last of each l + 1 is on no page. With
    // a limit of one less than the position, page 2 begins at the position.
    private sealed class NotificationsStyle(int limit) : PagingStyle
    {
        public override bool IsForwardOnly => false;

        public override void Apply(ApiRequest request, string? cursor)
        {
            request.SetQuery("page", cursor is null ? "1" : "2");
            request.SetQuery("limit", Text(cursor is null ? limit : Number(cursor, 0) - 1));
        }

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

    private sealed class DetectedStyle : PagingStyle
    {
        private static readonly PagingStyle[] Candidates =
        [
            new TokenStyle(null), new OffsetStyle(null), Notifications, new NumberedStyle(null, "has_additional"), new NumberedStyle(null, "has_next"),
        ];

        private PagingStyle? _style;

        public override void Apply(ApiRequest request, string? cursor)
        {
            if (cursor is not null)
            {
                _style?.Apply(request, cursor);
            }
        }

        public override string? Next(IReadOnlyDictionary<string, object?> facts, string? cursor, int count)
        {
            _style ??= Array.Find(Candidates, style => style.Next(facts, cursor, count) is not null);
            return _style?.Next(facts, cursor, count);
        }
    }
}
