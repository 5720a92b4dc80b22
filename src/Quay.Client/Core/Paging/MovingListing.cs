using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// A listing whose pages have numbers: several are fetched at once and handed down in order. Its pages are cut from a
/// list that moves when items come and go, so after a pass in which it moved another one looks for what was missed.
/// Each item is handed down once, whatever the order of the list.
/// </summary>
/// <param name="changes">Tells whether this client changed something of it meanwhile.</param>
/// <param name="reader">Reads a page.</param>
/// <param name="identity">Tells one item from the others.</param>
/// <param name="position">The time from which an item is there, in any unit; null if it has none.</param>
/// <param name="isNew">Whether this client made the item since the listing began, in which case it is left out, for a
/// pipeline that makes an item of each would never end. If that is not known (null), an item is left out which only a
/// later pass shows and which is newer than all of the first.</param>
internal sealed class MovingListing<T>(
    ChangeWatch changes, PageReader<T> reader, Func<T, string> identity, Func<T, long?> position, Func<T, bool?> isNew) : Listing<T>
{
    /// <summary>How many pages are under way at most.</summary>
    internal const int Width = 12;

    // All pages that are under way may repeat what a change has moved to them, and those after them once more.
    private const int Tolerance = 2 * Width;

    // The pass in which each item was seen last.
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
                    // Another pass while something is being changed would only ask for a further one.
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
                // The second page shows that the list is long; from then on it pays to hurry.
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

    // An item that comes twice in a pass was moved by somebody else, unless the registry lists it so each time.
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

    // Within one pass: another pass brings everything again.
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
