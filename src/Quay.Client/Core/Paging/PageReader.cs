using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>
/// Reads the pages of one listing. A listing that would never end is an error: a cursor that comes twice, a first item
/// that comes again, an empty page that is followed by others, several pages in a row without a new item.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
internal sealed class PageReader<T>
{
    /// <summary>The name that stands for the first list of the response.</summary>
    public const string AnyList = "*";

    private const string Repeats = "sends page after page without a new item";

    private readonly Connection _connection;
    private readonly Func<ApiRequest> _request;
    private readonly string? _itemsName;
    private readonly PagingStyle _style;
    // Hashes of cursors: the cursors of a hundred thousand pages would take more memory than the pages.
    private readonly HashSet<long> _seen = [];
    private readonly RepeatGuard _repeats = new(tolerance: 2);
    private object? _firstIdentity;

    /// <summary>Creates a reader.</summary>
    /// <param name="connection">The connection to the registry.</param>
    /// <param name="request">Creates the request, without the query parameters of a page.</param>
    /// <param name="itemsName">The property of the response that holds the list, nested ones separated by a dot; null if
    /// the response is the list.</param>
    /// <param name="style">The paging style of the listing.</param>
    public PageReader(Connection connection, Func<ApiRequest> request, string? itemsName, PagingStyle style)
    {
        _connection = connection;
        _request = request;
        _itemsName = itemsName;
        _style = style;
    }

    /// <summary>Adds to each item what the response leaves out, such as its parent.</summary>
    public Action<T>? Complete { get; init; }

    /// <summary>Returns the identifier of an item; null if the items have none.</summary>
    public Func<T, object>? Identity { get; init; }

    /// <summary>Returns a value that identifies the content of a page, where the items have no identifier.</summary>
    public Func<IReadOnlyList<T>, object>? PageIdentity { get; init; }

    /// <summary>Reads one page.</summary>
    /// <param name="cursor">The cursor from the page before; null for the first page.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="QuayApiException">The request failed, or the listing would never end.</exception>
    public async Task<Page<T>> ReadAsync(string? cursor, CancellationToken cancellationToken)
    {
        ApiRequest request = _request();
        _style.Apply(request, cursor);
        PageContent<T> content = await _connection.SendAsync(request, Read, cancellationToken).ConfigureAwait(false);
        string? next = _style.Next(content.Facts, cursor, content.Items.Count);
        bool isNew = GuardAgainstLoops(request, content.Items, cursor, next);
        return new Page<T>(isNew ? content.Items : [], next, next is null && _style.IsCut(content.Facts));
    }

    /// <summary>Creates the exception for a listing whose pages repeat earlier ones.</summary>
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

    // False if the page repeats earlier items, since the list has grown while it was read.
    private bool GuardAgainstLoops(ApiRequest request, List<T> items, string? cursor, string? next)
    {
        // In a list that grows, a numbered page may hold the first item again; a page behind a token may not.
        if (_style.IsForwardOnly && items.Count > 0 && (PageIdentity?.Invoke(items) ?? Identity?.Invoke(items[0])) is { } identity)
        {
            if (cursor is null)
            {
                _firstIdentity = identity;
            }
            else if (identity.Equals(_firstIdentity))
            {
                throw Endless(request, "started again in the middle");
            }
        }

        bool isNew = Identity is null || _repeats.Add(items.ConvertAll(item => StringPool.Hash64(Identity(item).ToString()!)));
        if (next is null)
        {
            return isNew || _style.IsForwardOnly;
        }

        if (items.Count == 0)
        {
            throw Endless(request, "sent an empty page with a next page");
        }

        if (_repeats.IsEndless)
        {
            throw Endless(request, Repeats);
        }

        if (_style.IsForwardOnly && !_seen.Add(StringPool.Hash64(next)))
        {
            throw Endless(request, "names an earlier page as the next page");
        }

        return isNew || _style.IsForwardOnly;
    }

    private static QuayApiException Endless(ApiRequest request, string what) =>
        new(QuayErrorKind.UnexpectedAnswer, $"The registry's listing ({request.Operation}) {what}, so it would never end. The items read so far are complete.", request);
}
