using System;

namespace Quay.Client;

/// <summary>The number of entries of one kind on one day.</summary>
public sealed class QuayLogSummary : QuayObject
{
    /// <summary>The organization whose log it is; null for another log.</summary>
    public string? Organization { get; internal set; }

    /// <summary>The repository whose log it is, <c>namespace/name</c>; null for another log.</summary>
    public string? Repository { get; internal set; }

    /// <summary>The kind of action, such as <c>push_repo</c>.</summary>
    public string Kind { get; internal set; } = string.Empty;

    /// <summary>The number of entries.</summary>
    public long Count { get; internal set; }

    /// <summary>The beginning of the day of UTC.</summary>
    [Newtonsoft.Json.JsonProperty("datetime")]
    public DateTime DateTime { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{DateTime.ToUniversalTime():yyyy-MM-dd} {Kind} {Count}");
}
