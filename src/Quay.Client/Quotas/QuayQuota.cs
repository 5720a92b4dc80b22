using System;
using System.Globalization;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>How much storage a namespace may take.</summary>
public sealed class QuayQuota : QuayObject
{
    /// <summary>The organization whose quota it is; null for that of a user.</summary>
    [JsonIgnore]
    public string? Organization { get; private set; }

    /// <summary>The organization or user whose quota it is; null where the session does not tell its user.</summary>
    [JsonIgnore]
    public string? Namespace { get; private set; }

    /// <summary>What tells it from others; null for the registry's default, which is nobody's own.</summary>
    public long? Id { get; internal set; }

    /// <summary>The same as <see cref="Id"/>, as what belongs to a quota calls it.</summary>
    public long? QuotaId => Id;

    /// <summary>The storage allowed, in bytes.</summary>
    public long? LimitBytes { get; internal set; }

    /// <summary>Whether it is the registry's default, since the namespace has none of its own.</summary>
    public bool? DefaultConfig { get; internal set; }

    /// <summary>Whether the registry has a default.</summary>
    public bool? DefaultConfigExists { get; internal set; }

    /// <summary>At which parts of it the registry warns, and refuses pushes.</summary>
    public QuayList<QuayQuotaLimit> Limits { get; internal set; } = new([]);

    /// <inheritdoc/>
    public override string ToString() => $"{LimitBytes} bytes";

    internal override string? GetIdentity() => Convert.ToString(Id, CultureInfo.InvariantCulture);

    internal QuayQuota Of(QuotaOwner owner)
    {
        Organization = owner.OrganizationName;
        Namespace = owner.Name;
        foreach (QuayQuotaLimit limit in Limits)
        {
            limit.Of(owner, Id);
        }

        return this;
    }
}
