using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry;
using Xunit;

namespace Quay.Client.Tests;

public class BillingApiTests : RegistryTest
{
    protected override RegistryOptions RegistryOptions => new() { Billing = true };

    [Fact]
    public async Task Removing_a_subscription_that_the_organization_does_not_have_fails_with_NotFound()
    {
        await Client.Billing.AddMarketplaceAsync("acme", 12345678, null, Limit);

        QuayApiException error = await Assert.ThrowsAsync<QuayApiException>(() => Client.Billing.RemoveMarketplaceAsync("acme", [12345678, 87654321], Limit));

        Assert.Equal((QuayErrorKind.NotFound, "batchRemoveSku"), (error.Kind, error.Operation));
        Assert.Contains("87654321", error.Message);
        Assert.Single(await Client.Billing.ListMarketplaceAsync("acme", Limit));
        await Client.Billing.RemoveMarketplaceAsync("acme", [12345678], Limit);
        Assert.Empty(await Client.Billing.ListMarketplaceAsync("acme", Limit));
    }

    [Fact]
    public async Task A_subscription_that_the_organization_does_not_have_is_not_found()
    {
        await Client.Billing.AddMarketplaceAsync("acme", 12345678, null, Limit);

        QuayApiException error = await Assert.ThrowsAsync<QuayApiException>(() => Client.Billing.GetMarketplaceAsync("acme", 87654321, Limit));

        Assert.Equal((QuayErrorKind.NotFound, "listOrgSkus"), (error.Kind, error.Operation));
        Assert.Contains("87654321", error.Message);
        Assert.Equal("acme", (await Client.Billing.GetMarketplaceAsync("acme", 12345678, Limit)).Organization);
    }

    [Fact]
    public async Task A_purchase_names_the_organization_that_it_is_assigned_to()
    {
        await Client.Billing.AddMarketplaceAsync("acme", 87654321, 3, Limit);

        IReadOnlyList<QuayMarketplaceSubscription> bought = await Client.Billing.ListMarketplaceAsync(null, Limit);

        Assert.Equal([(12345678, null), (87654321, "acme")], bought.Select(subscription => (subscription.SubscriptionId, subscription.Organization)));
        Assert.Equal(3, (await Client.Billing.ListMarketplaceAsync("acme", Limit)).Single().Quantity);
    }
}
