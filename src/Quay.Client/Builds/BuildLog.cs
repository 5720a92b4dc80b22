using System.Collections.Generic;

namespace Quay.Client;

/// <summary>A part of a build's log, or where all of it is.</summary>
internal sealed class BuildLog
{
    public List<QuayBuildLogEntry> Logs { get; set; } = [];

    /// <summary>Where the log of a build is that ended some time ago.</summary>
    public string? LogsUrl { get; set; }
}
