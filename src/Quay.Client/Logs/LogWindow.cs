using System;
using System.Collections.Generic;

namespace Quay.Client;

/// <summary>Some days of a log, whose pages are read one after the other while other windows read theirs.</summary>
internal sealed class LogWindow(PageReader<QuayLogEntry> reader)
{
    public PageReader<QuayLogEntry> Reader => reader;

    /// <summary>What has come and was not yet handed down.</summary>
    public Queue<IReadOnlyList<QuayLogEntry>> Pages { get; } = new();

    /// <summary>
    /// How many pages with entries there were until now. The registry learns only from an empty page that the one
    /// before was the last, so that one does not tell how much happened.
    /// </summary>
    public int PageCount { get; private set; }

    public bool Ended { get; private set; }

    public Exception? Failure { get; set; }

    /// <summary>Takes what is wanted of a page.</summary>
    public void Add(IReadOnlyList<QuayLogEntry> wanted, Page<QuayLogEntry> page)
    {
        PageCount += page.Items.Count > 0 ? 1 : 0;
        Ended = page.Next is null;
        if (wanted.Count > 0)
        {
            Pages.Enqueue(wanted);
        }
    }
}
