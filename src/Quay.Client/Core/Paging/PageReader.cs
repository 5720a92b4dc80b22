using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>
/// Reads the pages of one listing, whichever of the registry's styles of paging it has. A listing that could never end
/// is an error: a place that comes twice, a beginning that comes again, a page that claims more and is empty, several
/// pages in a row without a new item.
/// </summary>
/// <typeparam name="T">What is listed.</typeparam>
internal sealed class PageReader<T>
{
    /// <summary>Stands for the first list in the answer, whatever its name.</summary>
    public const string AnyList = "*";

    private const string Repeats = "sends page after page with nothing new";

    private readonly Connection _connection;
    private readonly Func<ApiRequest> _request;
    private readonly string? _itemsName;
    private readonly PagingStyle _style;
    // Hashes: the names of a hundred thousand pages would weigh more than the pages.
    private readonly HashSet<long> _seen = [];
    private readonly RepeatGuard _repeats = new(tolerance: 2);
    private object? _firstIdentity;

    /// <summary>Creates a reader.</summary>
    /// <param name="connection">Where the calls go.</param>
    /// <param name="request">Makes the call, without what says which page.</param>
    /// <param name="itemsName">The property of the answer that holds the list, with a dot before what is inside of
    /// another; null if the answer is the list.</param>
    /// <param name="style">How this listing is cut into pages.</param>
    public PageReader(Connection connection, Func<ApiRequest> request, string? itemsName, PagingStyle style)
    {
        _connection = connection;
        _request = request;
        _itemsName = itemsName;
        _style = style;
    }

    /// <summary>Completes each thing with what the answer leaves out, such as its parent.</summary>
    public Action<T>? Complete { get; init; }

    /// <summary>What tells one thing from all others, where the API has such a thing.</summary>
    public Func<T, object>? Identity { get; init; }

    /// <summary>The same for a page as a whole, where things have nothing of the kind.</summary>
    public Func<IReadOnlyList<T>, object>? PageIdentity { get; init; }

    /// <summary>Reads one page.</summary>
    /// <param name="cursor">Where it is, as an earlier page said; null for the first.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<Page<T>> ReadAsync(string? cursor, CancellationToken cancellationToken)
    {
        ApiRequest request = _request();
        _style.Apply(request, cursor);
        PageContent<T> content = await _connection.SendAsync(request, Read, cancellationToken).ConfigureAwait(false);
        string? next = _style.Next(content.Facts, cursor, content.Items.Count);
        bool isNew = GuardAgainstLoops(request, content.Items, cursor, next);
        return new Page<T>(isNew ? content.Items : [], next, next is null && _style.IsCut(content.Facts));
    }

    /// <summary>The error of a listing whose pages repeat what was there before.</summary>
    public QuayApiException Repeated() => Endless(_request(), Repeats);

    private PageContent<T> Read(Stream body)
    {
        using JsonTextReader reader = QuayJson.Open(body);
        PageContent<T> content = PageContent<T>.Read(reader, _itemsName);
        if (Complete is not null)
        {
            content.Items.ForEach(Complete);
        }

        return content;
    }

    // False for a page that repeats, in a list that has grown while it was read.
    private bool GuardAgainstLoops(ApiRequest request, List<T> items, string? cursor, string? next)
    {
        // A place that is a number may well hold the first item again, where a list has grown meanwhile.
        if (_style.IsForwardOnly && items.Count > 0 && (PageIdentity?.Invoke(items) ?? Identity?.Invoke(items[0])) is { } identity)
        {
            if (cursor is null)
            {
                _firstIdentity = identity;
            }
            else if (identity.Equals(_firstIdentity))
            {
                throw Endless(request, "began anew in the middle");
            }
        }

        bool isNew = Identity is null || _repeats.Add(items.ConvertAll(item => StringPool.Hash64(Identity(item).ToString()!)));
        if (next is null)
        {
            return isNew || _style.IsForwardOnly;
        }

        if (items.Count == 0)
        {
            throw Endless(request, "sent an empty page and says that more follows");
        }

        if (_repeats.IsEndless)
        {
            throw Endless(request, Repeats);
        }

        if (_style.IsForwardOnly && !_seen.Add(StringPool.Hash64(next)))
        {
            throw Endless(request, "names a page as the next that was there before");
        }

        return isNew || _style.IsForwardOnly;
    }

    private static QuayApiException Endless(ApiRequest request, string what) =>
        new(QuayErrorKind.UnexpectedAnswer, $"The registry's listing ({request.Operation}) {what}; it would never end. What came until here is complete.", request);
}
