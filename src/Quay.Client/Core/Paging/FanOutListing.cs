using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// Reads a page for each item of another listing, several items at once, and returns the pages in the order of the
/// items.
/// </summary>
/// <param name="source">The items; disposed of together with this listing.</param>
/// <param name="width">The largest number of items that are read at once.</param>
/// <param name="read">Reads the page of an item; null for an item that has none.</param>
/// <param name="onFailure">Called in its turn for an item whose page could not be read; the listing goes on if it returns.</param>
internal sealed class FanOutListing<TItem, T>(
    Listing<TItem> source,
    int width,
    Func<TItem, CancellationToken, Task<IReadOnlyList<T>>?> read,
    Action<TItem, QuayApiException> onFailure) : Listing<T>
{
    private readonly Queue<TItem> _waiting = new();
    private readonly Queue<(TItem Item, Task<IReadOnlyList<T>> Page)> _coming = new();
    private bool _sourceEnded;

    public override async Task<IReadOnlyList<T>?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await FillAsync(cancellationToken).ConfigureAwait(false);
            if (_coming.Count == 0)
            {
                return null;
            }

            (TItem item, Task<IReadOnlyList<T>> page) = _coming.Dequeue();
            try
            {
                return await WaitAsync(page, cancellationToken).ConfigureAwait(false);
            }
            catch (QuayApiException e)
            {
                onFailure(item, e);
            }
        }
    }

    protected override void Dispose(bool disposing)
    {
        source.Dispose();
        base.Dispose(disposing);
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        while (_coming.Count < width && (_waiting.Count > 0 || !_sourceEnded))
        {
            if (_waiting.Count > 0)
            {
                TItem item = _waiting.Dequeue();
                if (read(item, Abandoned) is { } page)
                {
                    _coming.Enqueue((item, Observed(page)));
                }
            }
            else if (await source.NextAsync(cancellationToken).ConfigureAwait(false) is { } items)
            {
                foreach (TItem item in items)
                {
                    _waiting.Enqueue(item);
                }
            }
            else
            {
                _sourceEnded = true;
            }
        }
    }
}

/// <summary>Reactions to an item whose page could not be read.</summary>
internal static class FanOutFailure
{
    /// <summary>Passes over an item that is missing; any other failure ends the listing.</summary>
    /// <param name="item">The item.</param>
    /// <param name="failure">The failure.</param>
    public static void PassOverMissing<T>(T item, QuayApiException failure)
    {
        if (failure.Kind != QuayErrorKind.NotFound)
        {
            throw failure;
        }
    }
}
