using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// Entries of a log. The registry chains the pages of a log, so the time of one answer after the other would be the
/// limit; but it can be asked for single days. The time that is wanted is therefore cut into windows of days whose
/// chains are read at once, the newest first. What comes early waits in a buffer, which has a budget.
/// </summary>
internal sealed class LogListing : Listing<QuayLogEntry>
{
    /// <summary>How many windows are under way at most.</summary>
    internal const int MaximumWidth = 16;

    /// <summary>How many entries wait for their turn at most. An entry takes about 700 bytes.</summary>
    internal const int MaximumBudget = 100_000;

    private const int MinimumBudget = 10_000;
    private const int UnorderedBudget = 4_000;
    private const int PagesAhead = 8;

    private readonly Func<DateTime, DateTime, PageReader<QuayLogEntry>> _open;
    private readonly LogQuery _query;
    private readonly object _lock = new();
    private readonly List<LogWindow> _windows = [];
    private readonly LogWindowCutter _cutter;
    private TaskCompletionSource<bool> _changed = NewSignal();
    private int _buffered;
    private int _width = 1;
    private double _roundTrip = double.MaxValue;

    /// <summary>Creates the listing.</summary>
    /// <param name="open">Makes the reader of the pages from one day to another, both included.</param>
    /// <param name="query">Which entries are wanted.</param>
    public LogListing(Func<DateTime, DateTime, PageReader<QuayLogEntry>> open, LogQuery query)
    {
        _open = open;
        _query = query;
        _cutter = new LogWindowCutter(query.Since.UtcDateTime.Date, query.Until.UtcDateTime.Date);
    }

    /// <summary>How many entries wait for their turn.</summary>
    internal int Buffered => Volatile.Read(ref _buffered);

    public override async Task<IReadOnlyList<QuayLogEntry>?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task<bool> changed;
            lock (_lock)
            {
                StartWindows();
                if (TakePage() is { } page)
                {
                    return page;
                }

                if (_windows.Count == 0 && _cutter.IsEmpty)
                {
                    return null;
                }

                changed = _changed.Task;
            }

            await WaitAsync(changed, cancellationToken).ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource<bool> NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void StartWindows()
    {
        while (_windows.Count < _width && _cutter.Next() is { } days)
        {
            var window = new LogWindow(_open(days.First, days.Last));
            _windows.Add(window);
            _ = Task.Run(() => RunAsync(window));
        }
    }

    private IReadOnlyList<QuayLogEntry>? TakePage()
    {
        int i = 0;
        while (i < _windows.Count)
        {
            LogWindow window = _windows[i];
            if (window.Pages.Count > 0)
            {
                IReadOnlyList<QuayLogEntry> page = window.Pages.Dequeue();
                _buffered -= page.Count;
                // Whoever takes a second page wants more than a glance.
                Widen();
                Signal();
                return page;
            }

            if (window.Failure is { } failure)
            {
                throw failure;
            }

            if (window.Ended)
            {
                _windows.RemoveAt(i);
                _cutter.Learn(window.PageCount);
                Widen();
                StartWindows();
                Signal();
                continue;
            }

            if (!_query.Unordered)
            {
                return null;
            }

            i++;
        }

        return null;
    }

    // A registry that answers at once gains nothing from many windows, and their buffers would cost memory.
    private void Widen() => _width = _roundTrip < 3 ? 4 : MaximumWidth;

    /// <summary>How many entries may wait for their turn: the more, the longer the registry takes for an answer.</summary>
    internal int Budget => _query.Unordered
        ? UnorderedBudget
        : (int)Math.Min(MaximumBudget, Math.Max(MinimumBudget, MinimumBudget * (_roundTrip - 2) * 2));

    private async Task RunAsync(LogWindow window)
    {
        try
        {
            string? cursor = null;
            do
            {
                await RoomAsync(window).ConfigureAwait(false);
                long begun = Stopwatch.GetTimestamp();
                Page<QuayLogEntry> page = await window.Reader.ReadAsync(cursor, Abandoned).ConfigureAwait(false);
                double elapsed = (Stopwatch.GetTimestamp() - begun) * 1000.0 / Stopwatch.Frequency;
                List<QuayLogEntry> wanted = page.Items.Where(IsWanted).ToList();
                cursor = page.Next;
                lock (_lock)
                {
                    _roundTrip = Math.Min(_roundTrip, elapsed);
                    window.Add(wanted, page);
                    _buffered += wanted.Count;
                    Signal();
                }
            }
            while (cursor is not null);
        }
#pragma warning disable CA1031 // Whatever it is, NextAsync waits for it and throws it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            lock (_lock)
            {
                window.Failure = e;
                Signal();
            }
        }
    }

    private async Task RoomAsync(LogWindow window)
    {
        while (true)
        {
            Task<bool> changed;
            lock (_lock)
            {
                bool isNext = _windows.Count > 0 && _windows[0] == window;
                if (isNext ? window.Pages.Count < PagesAhead : _buffered < Budget)
                {
                    return;
                }

                changed = _changed.Task;
            }

            await WaitAsync(changed, Abandoned).ConfigureAwait(false);
        }
    }

    private bool IsWanted(QuayLogEntry entry) =>
        entry.DateTime >= _query.Since && entry.DateTime <= _query.Until
        && (_query.Performer is null || string.Equals(entry.Performer?.Name, _query.Performer, StringComparison.OrdinalIgnoreCase));

    private void Signal()
    {
        TaskCompletionSource<bool> changed = _changed;
        _changed = NewSignal();
        changed.TrySetResult(true);
    }
}
