using System;
using System.Collections.Generic;

namespace Quay.Client;

/// <summary>Some days of a log, whose pages are read one after the other while other windows read theirs.</summary>
internal sealed class LogWindow(PageReader<QuayLogEntry> reader)
{
    public PageReader<QuayLogEntry> Reader => reader;

    /// <summary>What has come and was not yet handed down.</summary>
    public Queue<IReadOnlyList<QuayLogEntry>> Pages { get; } = new();

    /// <summary>How many pages there were until now.</summary>
    public int PageCount { get; private set; }

    public bool Ended { get; private set; }

    public Exception? Failure { get; set; }

    public void Add(IReadOnlyList<QuayLogEntry> page, bool isLast)
    {
        PageCount++;
        Ended = isLast;
        if (page.Count > 0)
        {
            Pages.Enqueue(page);
        }
    }
}
