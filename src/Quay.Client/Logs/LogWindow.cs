using System;
using System.Collections.Generic;

namespace Quay.Client;

/// <summary>A window of some days of a log. Its pages are read one after the other, concurrently with other windows.</summary>
internal sealed class LogWindow(PageReader<QuayLogEntry> reader)
{
    private bool _hasEnded;

    public PageReader<QuayLogEntry> Reader => reader;

    /// <summary>The pages that are read and not returned yet.</summary>
    public Queue<IReadOnlyList<QuayLogEntry>> Pages { get; } = new();

    /// <summary>
    /// The number of pages with entries that were read. An empty last page does not count, since the number measures how many
    /// entries the days have.
    /// </summary>
    public int PageCount { get; private set; }

    /// <summary>The failure that ended the window; null if there is none.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Whether there is a page to take, or a failure to throw.</summary>
    public bool HasResult => Pages.Count > 0 || Failure is not null;

    /// <summary>Whether all pages were read and taken.</summary>
    public bool IsDrained => _hasEnded && !HasResult;

    /// <summary>Adds a page.</summary>
    /// <param name="wanted">The entries of the page that the query selects.</param>
    /// <param name="page">The page.</param>
    public void Add(IReadOnlyList<QuayLogEntry> wanted, Page<QuayLogEntry> page)
    {
        PageCount += page.Items.Count > 0 ? 1 : 0;
        _hasEnded = page.Next is null;
        if (wanted.Count > 0)
        {
            Pages.Enqueue(wanted);
        }
    }

    /// <summary>Takes the next page; throws the failure after the last page before it.</summary>
    public IReadOnlyList<QuayLogEntry> TakePage() => Pages.Count > 0 ? Pages.Dequeue() : throw Failure!;
}
