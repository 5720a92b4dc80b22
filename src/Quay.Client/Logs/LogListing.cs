using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// Lists entries of a log. Each page of a log is requested with a token from the page before, which limits the speed to one
/// page per response time. The registry can return single days, so the span is split into windows of days that are read
/// concurrently, the newest first. Pages of later windows wait in a buffer of limited size.
/// </summary>
internal sealed class LogListing : Listing<QuayLogEntry>
{
    // The window that is returned next may always read ahead; otherwise the others could fill the buffer and block it.
    private const int MaximumPagesOfNextWindow = 8;

    private readonly Func<DateTime, DateTime, PageReader<QuayLogEntry>> _open;
    private readonly LogQuery _query;
    private readonly object _lock = new();
    private readonly List<LogWindow> _windows = [];
    private readonly LogWindowCutter _cutter;
    private readonly LogPace _pace;
    private TaskCompletionSource<bool> _changed = NewSignal();
    private int _buffered;

    /// <summary>Creates the listing.</summary>
    /// <param name="open">Creates the reader of the pages from one day to another, both included.</param>
    /// <param name="query">Selects the entries.</param>
    public LogListing(Func<DateTime, DateTime, PageReader<QuayLogEntry>> open, LogQuery query)
    {
        _open = open;
        _query = query;
        _cutter = new LogWindowCutter(query.Since.UtcDateTime.Date, query.Until.UtcDateTime.Date);
        _pace = new LogPace(query.Unordered);
    }

    /// <summary>The number of entries in the buffer.</summary>
    internal int Buffered => Volatile.Read(ref _buffered);

    /// <summary>The largest number of entries in the buffer.</summary>
    internal int Budget => _pace.Budget;

    public override async Task<IReadOnlyList<QuayLogEntry>?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task<bool> changed;
            lock (_lock)
            {
                StartWindows();
                RemoveDrainedWindows();
                if (WindowsInTurn().FirstOrDefault(window => window.HasResult) is { } next)
                {
                    return TakePage(next);
                }

                if (_windows.Count == 0)
                {
                    return null;
                }

                changed = _changed.Task;
            }

            await WaitAsync(changed, cancellationToken).ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource<bool> NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The windows from which a page may be returned now: the first one, or all if the order does not matter.</summary>
    private IEnumerable<LogWindow> WindowsInTurn() => _query.Unordered ? _windows : _windows.Take(1);

    private void StartWindows()
    {
        while (_windows.Count < _pace.Width && _cutter.Next() is { } days)
        {
            var window = new LogWindow(_open(days.First, days.Last));
            _windows.Add(window);
            _ = Task.Run(() => RunAsync(window));
        }
    }

    private void RemoveDrainedWindows()
    {
        while (WindowsInTurn().FirstOrDefault(window => window.IsDrained) is { } drained)
        {
            _windows.Remove(drained);
            _cutter.Learn(drained.PageCount);
            _pace.Widen();
            StartWindows();
            Signal();
        }
    }

    private IReadOnlyList<QuayLogEntry> TakePage(LogWindow window)
    {
        IReadOnlyList<QuayLogEntry> page = window.TakePage();
        _buffered -= page.Count;
        _pace.Widen();
        Signal();
        return page;
    }

    private async Task RunAsync(LogWindow window)
    {
        try
        {
            string? cursor = null;
            do
            {
                await WaitForRoomAsync(window).ConfigureAwait(false);
                cursor = await ReadPageAsync(window, cursor).ConfigureAwait(false);
            }
            while (cursor is not null);
        }
#pragma warning disable CA1031 // NextAsync throws the failure when the window is next.
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

    private async Task<string?> ReadPageAsync(LogWindow window, string? cursor)
    {
        var clock = Stopwatch.StartNew();
        Page<QuayLogEntry> page = await window.Reader.ReadAsync(cursor, Abandoned).ConfigureAwait(false);
        double milliseconds = clock.Elapsed.TotalMilliseconds;
        List<QuayLogEntry> wanted = page.Items.Where(IsSelected).ToList();
        lock (_lock)
        {
            _pace.Observe(milliseconds);
            window.Add(wanted, page);
            _buffered += wanted.Count;
            Signal();
        }

        return page.Next;
    }

    private async Task WaitForRoomAsync(LogWindow window)
    {
        while (true)
        {
            Task<bool> changed;
            lock (_lock)
            {
                if (HasRoom(window))
                {
                    return;
                }

                changed = _changed.Task;
            }

            await WaitAsync(changed, Abandoned).ConfigureAwait(false);
        }
    }

    private bool HasRoom(LogWindow window)
    {
        bool isNext = _windows.Count > 0 && _windows[0] == window;
        return isNext ? window.Pages.Count < MaximumPagesOfNextWindow : _buffered < _pace.Budget;
    }

    private bool IsSelected(QuayLogEntry entry) =>
        entry.DateTime >= _query.Since && entry.DateTime <= _query.Until
        && (_query.Performer is null || string.Equals(entry.Performer?.Name, _query.Performer, StringComparison.OrdinalIgnoreCase));

    private void Signal()
    {
        TaskCompletionSource<bool> changed = _changed;
        _changed = NewSignal();
        changed.TrySetResult(true);
    }
}
