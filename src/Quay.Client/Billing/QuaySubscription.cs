using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The plan of a user or an organization on quay.io.</summary>
public sealed class QuaySubscription : QuayObject
{
    /// <summary>The organization that has it; null for the session's user.</summary>
    public string? Organization { get; internal set; }

    /// <summary>The identifier of the plan, as in <see cref="QuayPlan.StripeId"/>; <c>free</c> for none.</summary>
    public string Plan { get; internal set; } = string.Empty;

    /// <summary>Whether there is a paid subscription.</summary>
    [JsonProperty("hasSubscription")]
    public bool HasSubscription { get; internal set; }

    /// <summary>Whether anything was bought before.</summary>
    [JsonProperty("isExistingCustomer")]
    public bool IsExistingCustomer { get; internal set; }

    /// <summary>The number of private repositories that count towards the plan.</summary>
    [JsonProperty("usedPrivateRepos")]
    public long UsedPrivateRepos { get; internal set; }

    /// <summary>The beginning of the paid period.</summary>
    [JsonProperty("currentPeriodStart")]
    public DateTime? CurrentPeriodStart { get; internal set; }

    /// <summary>The end of the paid period.</summary>
    [JsonProperty("currentPeriodEnd")]
    public DateTime? CurrentPeriodEnd { get; internal set; }

    /// <summary>The beginning of the trial; null for none.</summary>
    [JsonProperty("trialStart")]
    public DateTime? TrialStart { get; internal set; }

    /// <summary>The end of the trial; null for none.</summary>
    [JsonProperty("trialEnd")]
    public DateTime? TrialEnd { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Plan;
}
