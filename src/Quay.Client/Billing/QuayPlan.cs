using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A plan that can be bought on quay.io.</summary>
public sealed class QuayPlan : QuayObject
{
    /// <summary>The title.</summary>
    public string Title { get; internal set; } = string.Empty;

    /// <summary>The price for a month, in US cents; null for plans of the marketplace.</summary>
    public long? Price { get; internal set; }

    /// <summary>The number of private repositories that it allows.</summary>
    [JsonProperty("privateRepos")]
    public long PrivateRepos { get; internal set; }

    /// <summary>The identifier of the plan, which subscriptions name in <see cref="QuaySubscription.Plan"/>.</summary>
    [JsonProperty("stripeId")]
    public string? StripeId { get; internal set; }

    /// <summary>The audience, such as <c>For small teams</c>.</summary>
    public string? Audience { get; internal set; }

    /// <summary>Whether it includes the business features.</summary>
    [JsonProperty("bus_features")]
    public bool? BusinessFeatures { get; internal set; }

    /// <summary>Whether it can no longer be bought.</summary>
    public bool? Deprecated { get; internal set; }

    /// <summary>The length of the free trial, in days.</summary>
    public int? FreeTrialDays { get; internal set; }

    /// <summary>The identifier of the plan that replaced it; null for none.</summary>
    public string? SupersededBy { get; internal set; }

    /// <summary>Whether the registry's page of plans hides it.</summary>
    public bool? PlansPageHidden { get; internal set; }

    /// <summary>The SKU of the plan on the marketplace.</summary>
    public string? RhSku { get; internal set; }

    /// <summary>Whether it is paid for on the marketplace.</summary>
    public bool? SkuBilling { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Title;
}
