using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A subscription bought on Red Hat's marketplace.</summary>
public sealed class QuayMarketplaceSubscription : QuayObject
{
    /// <summary>The organization that has it; null for a subscription of the user that no organization has.</summary>
    public string? Organization { get; internal set; }

    /// <summary>The id of the subscription.</summary>
    public long SubscriptionId { get; internal set; }

    /// <summary>The SKU of the product.</summary>
    public string? Sku { get; internal set; }

    /// <summary>The number of units.</summary>
    public long? Quantity { get; internal set; }

    /// <summary>The name of the product, from <see cref="Metadata"/>.</summary>
    [JsonIgnore]
    public string? Title => Metadata is not null && Metadata.TryGetValue("title", out object? title) ? title as string : null;

    /// <summary>The properties of the product, such as the number of private repositories.</summary>
    public QuayDictionary<object?>? Metadata { get; internal set; }

    // The names of these fields in the list of a user.
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
