using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Plans, subscriptions and invoices. Only quay.io has these operations.</summary>
public sealed class BillingApi
{
    private readonly Connection _connection;

    internal BillingApi(Connection connection) => _connection = connection;

    /// <summary>Lists the plans (listPlans).</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotSupported: the registry has no billing.</exception>
    public async Task<IReadOnlyList<QuayPlan>> ListPlansAsync(CancellationToken cancellationToken) =>
        (await SendAsync(ApiRequest.Get("listPlans", $"plans/").About("list of plans"), QuayJson.Read<Plans>, cancellationToken)
            .ConfigureAwait(false)).List;

    /// <summary>Reads the plan of an organization or of the session's user (getOrgSubscription, getUserSubscription).</summary>
    /// <param name="organization">The name of the organization; null for the session's user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotSupported: the registry has no billing. NotFound: the organization does not exist. Forbidden: the user may not
    /// administer it.
    /// </exception>
    public async Task<QuaySubscription> GetSubscriptionAsync(string? organization, CancellationToken cancellationToken)
    {
        ApiRequest request = organization is null
            ? ApiRequest.Get("getUserSubscription", $"user/plan").About("subscription of the user")
            : ApiRequest.Get("getOrgSubscription", $"organization/{organization}/plan").About($"subscription of organization '{organization}'");
        QuaySubscription subscription = await SendAsync(request, QuayJson.Read<QuaySubscription>, cancellationToken).ConfigureAwait(false);
        subscription.Organization = organization;
        return subscription;
    }

    /// <summary>Lists the invoices of an organization or the session's user (listOrgInvoices, listUserInvoices).</summary>
    /// <param name="organization">The name of the organization; null for the session's user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotSupported: the registry has no billing. NotFound: the namespace has no account or does not exist. Forbidden: the
    /// user may not administer it.
    /// </exception>
    public async Task<IReadOnlyList<QuayInvoice>> ListInvoicesAsync(string? organization, CancellationToken cancellationToken)
    {
        // An organization or user that never bought anything has no customer account, and the registry answers 404.
        ApiRequest request = organization is null
            ? ApiRequest.Get("listUserInvoices", $"user/invoices").About("customer account of the user")
            : ApiRequest.Get("listOrgInvoices", $"organization/{organization}/invoices").About($"customer account of organization '{organization}'");
        List<QuayInvoice> invoices = (await SendAsync(request, QuayJson.Read<Invoices>, cancellationToken).ConfigureAwait(false)).List;
        invoices.ForEach(invoice => invoice.Organization = organization);
        return invoices;
    }

    /// <summary>
    /// Lists the marketplace subscriptions that an organization has, or that the session's user bought (listOrgSkus,
    /// getUserMarketplaceSubscriptions).
    /// </summary>
    /// <param name="organization">The name of the organization; null for the session's user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotSupported: the registry has no marketplace. NotFound: the namespace has no account or does not exist. Forbidden:
    /// the user may not administer it.
    /// </exception>
    public async Task<IReadOnlyList<QuayMarketplaceSubscription>> ListMarketplaceAsync(string? organization, CancellationToken cancellationToken)
    {
        List<QuayMarketplaceSubscription> found =
            await SendAsync(MarketplaceRequest(organization), QuayJson.Read<List<QuayMarketplaceSubscription>>, cancellationToken).ConfigureAwait(false);
        found.ForEach(subscription => subscription.Organization ??= organization);
        return found;
    }

    /// <summary>Reads one marketplace subscription of an organization (listOrgSkus).</summary>
    /// <param name="organization">The name of the organization.</param>
    /// <param name="subscriptionId">The id of the subscription.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotSupported: the registry has no marketplace. NotFound: the organization does not have the subscription. Forbidden:
    /// the user may not administer it.
    /// </exception>
    public async Task<QuayMarketplaceSubscription> GetMarketplaceAsync(string organization, long subscriptionId, CancellationToken cancellationToken) =>
        (await ListMarketplaceAsync(organization, cancellationToken).ConfigureAwait(false)).FirstOrDefault(found => found.SubscriptionId == subscriptionId)
            ?? throw ErrorClassifier.NotFound(MarketplaceRequest(organization).About(Subject(organization, subscriptionId)));

    /// <summary>Gives an organization a marketplace subscription that the session's user bought (bindSkuToOrg).</summary>
    /// <param name="organization">The name of the organization.</param>
    /// <param name="subscriptionId">The id of the subscription.</param>
    /// <param name="quantity">The number of units; null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotSupported: the registry has no marketplace. Forbidden: the user did not buy the subscription, or may not administer
    /// the organization.
    /// </exception>
    public Task AddMarketplaceAsync(string organization, long subscriptionId, int? quantity, CancellationToken cancellationToken)
    {
        JsonBody subscription = new JsonBody().Set("subscription_id", subscriptionId).SetIfGiven("quantity", quantity);
        // The registry answers 401 for a subscription of another user.
        return SendAsync(
            ApiRequest.Post("bindSkuToOrg", $"organization/{organization}/marketplace").About(Subject(organization, subscriptionId))
                .TreatAsNotFound(401, $"marketplace subscription {subscriptionId} of the user").WithBody(List(subscription)),
            Ignore,
            cancellationToken);
    }

    /// <summary>Removes marketplace subscriptions from an organization (listOrgSkus, then removeSkuFromOrg for one or batchRemoveSku for several).</summary>
    /// <param name="organization">The name of the organization.</param>
    /// <param name="subscriptionIds">The ids of the subscriptions.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">
    /// NotSupported: the registry has no marketplace. NotFound: the organization does not have one of the subscriptions; none
    /// is removed. Forbidden: the user may not administer the organization.
    /// </exception>
    public async Task RemoveMarketplaceAsync(string organization, IReadOnlyList<long> subscriptionIds, CancellationToken cancellationToken)
    {
        ApiRequest request = subscriptionIds.Count == 1
            ? ApiRequest.Delete("removeSkuFromOrg", $"organization/{organization}/marketplace/{subscriptionIds[0]}")
            : ApiRequest.Post("batchRemoveSku", $"organization/{organization}/marketplace/batchremove")
                .WithBody(List(subscriptionIds.Select(id => new JsonBody().Set("subscription_id", id)).ToArray()));
        // The registry answers with success for subscriptions that the organization does not have.
        IReadOnlyList<QuayMarketplaceSubscription> found = await ListMarketplaceAsync(organization, cancellationToken).ConfigureAwait(false);
        foreach (long id in subscriptionIds)
        {
            if (found.All(subscription => subscription.SubscriptionId != id))
            {
                throw ErrorClassifier.NotFound(request.About(Subject(organization, id)));
            }
        }

        await SendAsync(request.About(Subject(organization, subscriptionIds[0])), Ignore, cancellationToken).ConfigureAwait(false);
    }

    private static ApiRequest MarketplaceRequest(string? organization) => organization is null
        ? ApiRequest.Get("getUserMarketplaceSubscriptions", $"user/marketplace").About("marketplace account of the user")
        : ApiRequest.Get("listOrgSkus", $"organization/{organization}/marketplace").About($"marketplace subscriptions of organization '{organization}'");

    private static string Subject(string organization, long id) => $"marketplace subscription {id} of organization '{organization}'";

    private static JsonBody List(params JsonBody[] subscriptions) => new JsonBody().Set("subscriptions", subscriptions.Select(body => body.Members).ToArray());

    private static bool Ignore(Stream body) => true;

    private async Task<T> SendAsync<T>(ApiRequest request, Func<Stream, T> read, CancellationToken cancellationToken)
    {
        try
        {
            return await _connection.SendAsync(request, read, cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.NotSupported)
        {
            throw e.WithMore("Plans, invoices and subscriptions exist on quay.io only.");
        }
    }

    private sealed class Plans
    {
        [Newtonsoft.Json.JsonProperty("plans")]
        public List<QuayPlan> List { get; set; } = [];
    }

    private sealed class Invoices
    {
        [Newtonsoft.Json.JsonProperty("invoices")]
        public List<QuayInvoice> List { get; set; } = [];
    }
}
