using System;

namespace Quay.Client;

/// <summary>How often something was done on one day.</summary>
public sealed class QuayLogSummary : QuayObject
{
    /// <summary>The organization whose log it is; null for others.</summary>
    public string? Organization { get; internal set; }

    /// <summary>The repository whose log it is; null for others.</summary>
    public string? Repository { get; internal set; }

    /// <summary>What was done, such as <c>push_repo</c>.</summary>
    public string Kind { get; internal set; } = string.Empty;

    /// <summary>How often.</summary>
    public long Count { get; internal set; }

    /// <summary>The beginning of the day, which is one of UTC.</summary>
    [Newtonsoft.Json.JsonProperty("datetime")]
    public DateTime DateTime { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{DateTime.ToUniversalTime():yyyy-MM-dd} {Kind} {Count}");
}
