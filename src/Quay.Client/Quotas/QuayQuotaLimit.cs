using System.Runtime.Serialization;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A limit of a quota: the percentage at which the registry warns or refuses pushes.</summary>
public sealed class QuayQuotaLimit : QuayObject
{
    /// <summary>The organization whose quota it is; null for the quota of a user.</summary>
    [JsonIgnore]
    public string? Organization { get; private set; }

    /// <summary>The organization or user whose quota it is; null if the session does not know its user.</summary>
    [JsonIgnore]
    public string? Namespace { get; private set; }

    /// <summary>The identifier of the quota that the limit belongs to.</summary>
    [JsonIgnore]
    public long? QuotaId { get; private set; }

    /// <summary>The identifier of the limit.</summary>
    public long Id { get; internal set; }

    /// <summary>The action of the registry; null for one that this version does not know.</summary>
    public QuayQuotaLimitType? Type { get; internal set; }

    /// <summary>The part of the quota at which the registry acts, in percent.</summary>
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

/// <summary>The action of the registry when a limit of a quota is reached.</summary>
public enum QuayQuotaLimitType
{
    /// <summary>It notifies the owners.</summary>
    [EnumMember(Value = "Warning")]
    Warning,

    /// <summary>It refuses pushes.</summary>
    [EnumMember(Value = "Reject")]
    Reject,
}
