using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A subscription that was bought on Red Hat's marketplace.</summary>
public sealed class QuayMarketplaceSubscription : QuayObject
{
    /// <summary>The organization that has it; null for one of the user's that no organization has.</summary>
    public string? Organization { get; internal set; }

    /// <summary>What tells it from the others.</summary>
    public long SubscriptionId { get; internal set; }

    /// <summary>What was bought.</summary>
    public string? Sku { get; internal set; }

    /// <summary>How many of it.</summary>
    public long? Quantity { get; internal set; }

    /// <summary>What was bought, for people.</summary>
    [JsonIgnore]
    public string? Title => Metadata is not null && Metadata.TryGetValue("title", out object? title) ? title as string : null;

    /// <summary>What else is known of it.</summary>
    public QuayDictionary<object?>? Metadata { get; internal set; }

    // The list of a user has these names.
    [JsonProperty("id")]
    internal long? Id { get; set; }

    [JsonProperty("assigned_to_org")]
    internal string? AssignedToOrg { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Title ?? Sku ?? string.Empty;

    internal override void OnRead()
    {
        SubscriptionId = SubscriptionId == 0 ? Id ?? 0 : SubscriptionId;
        Organization ??= AssignedToOrg;
    }
}
