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

    /// <summary>
    /// A style for one listing of unknown style: the first answer that has a next page decides which one it is. The
    /// query of the request says where the listing begins and how large its pages are.
    /// </summary>
    public static PagingStyle Detected() => new DetectedStyle();

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

    private static bool Says(IReadOnlyDictionary<string, object?> facts, string name) => Find(facts, name) is true;

    // The place of the first page is the answer's, since the request of a caller may have asked for a later one.
    private static int Place(IReadOnlyDictionary<string, object?> facts, string? cursor, string name, int first) =>
        cursor is null && Find(facts, name) is long place ? (int)place : Number(cursor, first);

    // Some answers have the members about paging in an object of their own.
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
