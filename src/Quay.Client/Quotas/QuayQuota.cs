using System;
using System.Globalization;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The storage quota of an organization or user.</summary>
public sealed class QuayQuota : QuayObject
{
    /// <summary>The organization whose quota it is; null for the quota of a user.</summary>
    [JsonIgnore]
    public string? Organization { get; private set; }

    /// <summary>The organization or user whose quota it is; null if the session does not know its user.</summary>
    [JsonIgnore]
    public string? Namespace { get; private set; }

    /// <summary>The identifier; null for the registry's default.</summary>
    public long? Id { get; internal set; }

    /// <summary>The same as <see cref="Id"/>, by the name that limits have for it, so that a quota binds to the cmdlets for limits.</summary>
    public long? QuotaId => Id;

    /// <summary>The storage that the namespace may use, in bytes.</summary>
    public long? LimitBytes { get; internal set; }

    /// <summary>Whether it is the registry's default, because the namespace has no quota of its own.</summary>
    public bool? DefaultConfig { get; internal set; }

    /// <summary>Whether the registry has a default quota.</summary>
    public bool? DefaultConfigExists { get; internal set; }

    /// <summary>The limits at which the registry warns or refuses pushes.</summary>
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
