using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Which plan a user or an organization has.</summary>
public sealed class QuaySubscription : QuayObject
{
    /// <summary>The organization whose it is; null for the user's own.</summary>
    public string? Organization { get; internal set; }

    /// <summary>The plan, by the name that plans have in <c>StripeId</c>; <c>free</c> for none.</summary>
    public string Plan { get; internal set; } = string.Empty;

    /// <summary>Whether there is a subscription at all.</summary>
    [JsonProperty("hasSubscription")]
    public bool HasSubscription { get; internal set; }

    /// <summary>Whether anything was ever bought.</summary>
    [JsonProperty("isExistingCustomer")]
    public bool IsExistingCustomer { get; internal set; }

    /// <summary>How many private repositories there are.</summary>
    [JsonProperty("usedPrivateRepos")]
    public long UsedPrivateRepos { get; internal set; }

    /// <summary>When the period began that is paid for.</summary>
    [JsonProperty("currentPeriodStart")]
    public DateTime? CurrentPeriodStart { get; internal set; }

    /// <summary>When that period ends.</summary>
    [JsonProperty("currentPeriodEnd")]
    public DateTime? CurrentPeriodEnd { get; internal set; }

    /// <summary>When the trial began.</summary>
    [JsonProperty("trialStart")]
    public DateTime? TrialStart { get; internal set; }

    /// <summary>When the trial ends.</summary>
    [JsonProperty("trialEnd")]
    public DateTime? TrialEnd { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Plan;
}
