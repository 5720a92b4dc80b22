using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A plan that can be bought.</summary>
public sealed class QuayPlan : QuayObject
{
    /// <summary>What it is called.</summary>
    public string Title { get; internal set; } = string.Empty;

    /// <summary>What it costs a month, in US cents; null for plans of the marketplace.</summary>
    public long? Price { get; internal set; }

    /// <summary>How many private repositories it allows.</summary>
    [JsonProperty("privateRepos")]
    public long PrivateRepos { get; internal set; }

    /// <summary>What subscriptions call it.</summary>
    [JsonProperty("stripeId")]
    public string? StripeId { get; internal set; }

    /// <summary>For whom it is.</summary>
    public string? Audience { get; internal set; }

    /// <summary>Whether it has what companies need.</summary>
    [JsonProperty("bus_features")]
    public bool? BusinessFeatures { get; internal set; }

    /// <summary>Whether nobody can buy it any more.</summary>
    public bool? Deprecated { get; internal set; }

    /// <summary>How many days it can be tried for nothing.</summary>
    public int? FreeTrialDays { get; internal set; }

    /// <summary>The plan that took its place.</summary>
    public string? SupersededBy { get; internal set; }

    /// <summary>Whether the registry's page of plans leaves it out.</summary>
    public bool? PlansPageHidden { get; internal set; }

    /// <summary>What the marketplace calls it.</summary>
    public string? RhSku { get; internal set; }

    /// <summary>Whether it is paid for on the marketplace.</summary>
    public bool? SkuBilling { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Title;
}
