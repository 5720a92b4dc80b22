using System.Collections.Generic;

namespace QuayPS.EmbeddedRegistry.Quotas;

/// <summary>A storage quota of a namespace.</summary>
public sealed class Quota
{
    /// <summary>The unique id.</summary>
    public required long Id { get; init; }

    /// <summary>The limit in bytes.</summary>
    public required long LimitBytes { get; set; }

    /// <summary>Thresholds at which the registry warns or refuses pushes.</summary>
    public List<QuotaLimit> Limits { get; } = [];
}

/// <summary>A threshold of a quota.</summary>
/// <param name="Id">The unique id.</param>
/// <param name="Type">Warning or Reject.</param>
/// <param name="Percent">Percentage of the quota's limit.</param>
public sealed record QuotaLimit(long Id, string Type, int Percent);
