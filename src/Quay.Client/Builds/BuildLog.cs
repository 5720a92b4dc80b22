using System.Collections.Generic;

namespace Quay.Client;

/// <summary>A part of the log of a build, or the address of the whole log.</summary>
internal sealed class BuildLog
{
    public List<QuayBuildLogEntry> Logs { get; set; } = [];

    /// <summary>The address of the archived log of a build that has ended.</summary>
    public string? LogsUrl { get; set; }
}
