using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// A listing with numbered pages. Several pages are fetched at once and returned in order. Items that are added or removed
/// during the listing move others to another page, so a pass in which that happened is followed by another one, which
/// looks for missed items. Each item is returned once.
/// </summary>
/// <param name="changes">Watches the changes that this client makes to the list.</param>
/// <param name="reader">Reads a page.</param>
/// <param name="identity">Returns the identifier of an item.</param>
/// <param name="position">Returns the start time of an item, in any unit; null if it has none.</param>
/// <param name="isNew">Returns whether this client created the item since the listing began. Such items are left out, since
/// a pipeline that creates an item from each would never end. If unknown (null), an item is left out that only a later
/// pass has and that is newer than all items of the first.</param>
internal sealed class MovingListing<T>(
    ChangeWatch changes, PageReader<T> reader, Func<T, string> identity, Func<T, long?> position, Func<T, bool?> isNew) : Listing<T>
{
    /// <summary>The largest number of pages that are fetched at once.</summary>
    internal const int Width = 12;

    // A change may move known items to all pages that are being fetched, and to as many after these.
    private const int Tolerance = 2 * Width;

    // The last pass in which each item was seen, by identifier.
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly Queue<Task<Page<T>>> _coming = new();
    private int _pass;
    private RepeatGuard _repeats = new(Tolerance);
    private int? _markOfRepeats;
    private int _width;
    private int _nextPage;
    private bool _ended;
    private bool _moved;
    private bool _found;
    private int? _markAtStart;
    private long? _newest;

    public override async Task<IReadOnlyList<T>?> NextAsync(CancellationToken cancellationToken)
    {
        while (!_ended)
        {
            if (_coming.Count == 0)
            {
                if (_pass > 0)
                {
                    // A pass during a change would require another pass.
                    await WaitAsync(changes.QuietAsync(), cancellationToken).ConfigureAwait(false);
                }

                BeginPass();
            }

            Page<T> page = await WaitAsync(_coming.Peek(), cancellationToken).ConfigureAwait(false);
            _ = _coming.Dequeue();
            List<T> fresh = Fresh(page.Items);
            if (page.Next is null)
            {
                _coming.Clear();
                _ended = !MayHaveMissed();
            }
            else
            {
                GuardAgainstRepeats(page.Items);
                // A list with a second page may be long: fetch more pages at once from then on.
                _width = Math.Min(Width, _width * 2);
                FillWindow();
            }

            if (fresh.Count > 0)
            {
                return fresh;
            }
        }

        return null;
    }

    protected override void Dispose(bool disposing)
    {
        changes.Dispose();
        base.Dispose(disposing);
    }

    private void BeginPass()
    {
        _markAtStart = changes.Mark;
        _moved = false;
        _found = false;
        _pass++;
        _repeats = new RepeatGuard(Tolerance);
        _nextPage = 1;
        _width = 1;
        FillWindow();
    }

    // An item that comes twice in a pass was moved by another client, unless the registry lists it twice in each pass.
    private bool MayHaveMissed() => _markAtStart is not { } mark || changes.Mark != mark || (_moved && _found);

    private void FillWindow()
    {
        while (_coming.Count < _width)
        {
            string? cursor = _nextPage == 1 ? null : _nextPage.ToString(CultureInfo.InvariantCulture);
            _coming.Enqueue(Observed(reader.ReadAsync(cursor, Abandoned)));
            _nextPage++;
        }
    }

    // Within one pass only: the next pass returns all items again.
    private void GuardAgainstRepeats(IReadOnlyList<T> items)
    {
        if (changes.Mark is not { } mark || mark != _markOfRepeats)
        {
            _markOfRepeats = changes.Mark;
            _repeats.Forgive();
        }

        _repeats.Add(items.Select(item => StringPool.Hash64(identity(item))).ToArray());
        if (_repeats.IsEndless)
        {
            throw reader.Repeated();
        }
    }

    private List<T> Fresh(IReadOnlyList<T> items)
    {
        var fresh = new List<T>(items.Count);
        foreach (T item in items)
        {
            string id = identity(item);
            if (_seen.TryGetValue(id, out int pass))
            {
                _moved |= pass == _pass;
                _seen[id] = _pass;
            }
            else if (!IsNew(item))
            {
                _seen.Add(id, _pass);
                fresh.Add(item);
            }
        }

        _found |= fresh.Count > 0;
        return fresh;
    }

    private bool IsNew(T item)
    {
        long? time = position(item);
        if (_pass == 1)
        {
            _newest = time > _newest || _newest is null ? time : _newest;
        }

        return isNew(item) ?? (_pass > 1 && time > _newest);
    }
}
