using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// A listing whose pages have numbers: several are fetched at once and handed down in order. Its pages are cut from a
/// list that moves when things come and go, so whatever moved during a pass is looked for in another one. Each thing
/// is handed down once.
/// </summary>
/// <param name="changes">Tells whether this client changed something of it meanwhile.</param>
/// <param name="reader">Reads a page.</param>
/// <param name="identity">What tells one thing from the others.</param>
/// <param name="position">What the list is ordered by, the greatest first: things that come later stay out.</param>
internal sealed class MovingListing<T>(
    ChangeWatch changes, PageReader<T> reader, Func<T, string> identity, Func<T, long> position) : Listing<T>
{
    /// <summary>How many pages are under way at most.</summary>
    internal const int Width = 12;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<Task<Page<T>>> _coming = new();
    private int _width;
    private int _nextPage;
    private bool _ended;
    private int? _markAtStart;
    private long? _newest;

    public override async Task<IReadOnlyList<T>?> NextAsync(CancellationToken cancellationToken)
    {
        while (!_ended)
        {
            if (_coming.Count == 0)
            {
                if (_nextPage > 0)
                {
                    // Another pass while something is being changed would only ask for a further one.
                    await WaitAsync(changes.QuietAsync(), cancellationToken).ConfigureAwait(false);
                }

                BeginPass();
            }

            Page<T> page = await WaitAsync(_coming.Peek(), cancellationToken).ConfigureAwait(false);
            _ = _coming.Dequeue();
            if (page.Next is null)
            {
                _coming.Clear();
                _ended = _markAtStart is { } mark && changes.Mark == mark;
            }
            else
            {
                // The second page shows that the list is long; from then on it pays to hurry.
                _width = Math.Min(Width, _width * 2);
                FillWindow();
            }

            List<T> fresh = Fresh(page.Items);
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
        _nextPage = 1;
        _width = 1;
        FillWindow();
    }

    private void FillWindow()
    {
        while (_coming.Count < _width)
        {
            string? cursor = _nextPage == 1 ? null : _nextPage.ToString(CultureInfo.InvariantCulture);
            _coming.Enqueue(Observed(reader.ReadAsync(cursor, Abandoned)));
            _nextPage++;
        }
    }

    private List<T> Fresh(IReadOnlyList<T> items)
    {
        if (_newest is null && items.Count > 0)
        {
            _newest = position(items[0]);
        }

        return items.Where(item => position(item) <= _newest && _seen.Add(identity(item))).ToList();
    }
}
