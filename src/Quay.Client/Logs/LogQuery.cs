using System;

namespace Quay.Client;

/// <summary>Selects entries of a log.</summary>
public sealed class LogQuery
{
    /// <summary>Creates a query.</summary>
    /// <param name="since">The time of the oldest entry.</param>
    /// <param name="until">The time of the newest entry.</param>
    public LogQuery(DateTimeOffset since, DateTimeOffset until)
    {
        Since = since;
        Until = until;
    }

    /// <summary>The time of the oldest entry.</summary>
    public DateTimeOffset Since { get; }

    /// <summary>The time of the newest entry.</summary>
    public DateTimeOffset Until { get; }

    /// <summary>The user or robot whose actions are listed; null for those of all.</summary>
    public string? Performer { get; set; }

    /// <summary>Whether entries are returned as they arrive instead of the newest first, which is faster and needs less memory.</summary>
    public bool Unordered { get; set; }
}
