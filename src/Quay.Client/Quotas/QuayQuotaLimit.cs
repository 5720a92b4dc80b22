using System.Runtime.Serialization;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A part of a quota at which the registry does something.</summary>
public sealed class QuayQuotaLimit : QuayObject
{
    /// <summary>The organization whose quota it is; null for that of a user.</summary>
    [JsonIgnore]
    public string? Organization { get; private set; }

    /// <summary>The organization or user whose quota it is; null where the session does not tell its user.</summary>
    [JsonIgnore]
    public string? Namespace { get; private set; }

    /// <summary>The quota it belongs to.</summary>
    [JsonIgnore]
    public long? QuotaId { get; private set; }

    /// <summary>What tells it from others.</summary>
    public long Id { get; internal set; }

    /// <summary>What the registry does.</summary>
    public QuayQuotaLimitType? Type { get; internal set; }

    /// <summary>From how much of the quota on, in percent.</summary>
    public int? LimitPercent { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Type} at {LimitPercent} %";

    internal QuayQuotaLimit Of(QuotaOwner owner, long? quotaId)
    {
        Organization = owner.OrganizationName;
        Namespace = owner.Name;
        QuotaId = quotaId;
        return this;
    }
}

/// <summary>What the registry does when so much of a quota is used.</summary>
public enum QuayQuotaLimitType
{
    /// <summary>Tells the owners.</summary>
    [EnumMember(Value = "Warning")]
    Warning,

    /// <summary>Refuses pushes.</summary>
    [EnumMember(Value = "Reject")]
    Reject,
}
