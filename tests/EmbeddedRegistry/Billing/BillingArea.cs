using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Billing;

/// <summary>Plans, subscriptions and the marketplace. Of all registries only quay.io has them.</summary>
internal static class BillingArea
{
    // The marketplace subscriptions of every superuser. Only MW02702 can be split among organizations.
    private static readonly (long Id, string Sku, string Title, int Quantity)[] Bought =
        [(12345678, "MW02701", "premium", 1), (87654321, "MW02702", "selfsupport", 4)];

    public static void Register(OperationTable operations)
    {
        void Serve(string id, Func<ApiCall, Answer?> access, Func<ApiCall, Answer> serve, bool readsAnyBody = false) =>
            operations.Serve(id, new Handler(access, serve) { ReadsAnyBody = readsAnyBody, Offered = options => options.Billing });

        Serve("listPlans", Access.Anyone, ListPlans);
        Serve("getUserSubscription", Access.UserAdmin, call => GetSubscription(call, call.User));
        Serve("getOrgSubscription", Access.OrgAdmin, call => call.Organization is Organization organization ? GetSubscription(call, organization) : call.NotFound());
        Serve("listUserInvoices", Access.UserAdmin, call => ListInvoices(call, call.User));
        Serve("listOrgInvoices", Access.OrgAdmin, call => call.Organization is Organization organization ? ListInvoices(call, organization) : call.NotFound());
        Serve("getUserMarketplaceSubscriptions", Access.UserAdmin, ListBought);
        Serve("listOrgSkus", Access.OrgAdmin, ListBound);
        Serve("bindSkuToOrg", Access.OrgAdmin, Bind, readsAnyBody: true);
        Serve("removeSkuFromOrg", Access.OrgAdmin, call => Remove(call, [long.Parse(call.Route("subscription_id"), null)]));
        Serve("batchRemoveSku", Access.OrgAdmin, call => Remove(call, [.. Requested(call).Select(entry => entry.Id)]), readsAnyBody: true);
    }

    private static Answer ListPlans(ApiCall call) => Answer.Ok(new
    {
        Plans = new[] { Plan("Micro", "micro", 700, 5, deprecated: true), Plan("Small", "bus-small-30", 3000, 20, deprecated: false) },
    });

    private static NamedMembers Plan(string title, string id, int price, int repositories, bool deprecated) => new()
    {
        ["title"] = title,
        ["price"] = price,
        ["privateRepos"] = repositories,
        ["stripeId"] = id,
        ["audience"] = "For smaller teams",
        ["bus_features"] = !deprecated,
        ["deprecated"] = deprecated,
        ["free_trial_days"] = 14,
        ["superseded_by"] = deprecated ? "bus-small-30" : null,
        ["plans_page_hidden"] = false,
    };

    private static bool IsCustomer(Account account) => account is User { IsSuperuser: true } or Organization { Name: "acme" };

    private static Answer GetSubscription(ApiCall call, Account account)
    {
        bool customer = IsCustomer(account);
        return Answer.Ok(new Merged(
            new NamedMembers
            {
                ["hasSubscription"] = customer,
                ["isExistingCustomer"] = customer,
                ["plan"] = customer ? "bus-small-30" : "free",
                ["usedPrivateRepos"] = call.State.RepositoriesOf(account).Count(repository => !repository.IsPublic),
            },
            customer ? new NamedMembers { ["currentPeriodStart"] = Seconds(call, -10), ["currentPeriodEnd"] = Seconds(call, 20) } : null));
    }

    private static Answer ListInvoices(ApiCall call, Account account)
    {
        if (!IsCustomer(account))
        {
            return call.NotFound();
        }

        var invoice = new
        {
            Id = "in_1PZ0",
            Date = Seconds(call, -10),
            PeriodStart = Seconds(call, -40),
            PeriodEnd = Seconds(call, -10),
            Paid = true,
            AmountDue = 3000,
            NextPaymentAttempt = (long?)null,
            Attempted = true,
            Closed = true,
            Total = 3000,
            Plan = "bus-small-30",
        };
        return Answer.Ok(new { Invoices = new[] { invoice } });
    }

    private static long Seconds(ApiCall call, int days) => call.Now.AddDays(days).ToUnixTimeSeconds();

    private static Answer ListBought(ApiCall call) => call.User.IsSuperuser
        ? Answer.Ok(Bought.Select(item => new
        {
            item.Id,
            item.Sku,
            item.Quantity,
            Metadata = new { item.Title },
            AssignedToOrg = call.State.Bound.Find(bound => bound.Id == item.Id).Organization,
        }))
        : call.NotFound();

    private static Answer ListBound(ApiCall call) => Answer.Ok(call.State.Bound
        .Where(bound => bound.Organization == call.Route("orgname"))
        .Select(bound => (bound, item: Array.Find(Bought, item => item.Id == bound.Id)))
        .Select(pair => new { SubscriptionId = pair.bound.Id, pair.item.Sku, pair.bound.Quantity, Metadata = new { pair.item.Title } }));

    private static IEnumerable<(long Id, int? Quantity)> Requested(ApiCall call) => call.Member("subscriptions") is { ValueKind: JsonValueKind.Array } list
        ? list.EnumerateArray().Select(entry => (entry.GetProperty("subscription_id").GetInt64(), entry.TryGetProperty("quantity", out JsonElement quantity) ? quantity.GetInt32() : (int?)null))
        : [];

    private static Answer Bind(ApiCall call)
    {
        (long Id, int? Quantity)[] requested = [.. Requested(call)];
        if (requested.Length == 0)
        {
            return Pages.InternalError();
        }

        foreach ((long id, int? quantity) in requested)
        {
            (long found, string sku, _, int bought) = Array.Find(Bought, item => item.Id == id);
            if (found == 0 || !call.User.IsSuperuser)
            {
                return Answer.Message(401, $"subscription {id} does not belong to {call.User.Name}");
            }

            if (quantity is not null && sku != "MW02702")
            {
                return Answer.Message(403, "cannot split a non-MW02702 sku");
            }

            call.State.Bound.Add((call.Route("orgname"), id, quantity ?? bought));
        }

        return Answer.Json(201, "Okay");
    }

    // Removing a subscription that the organization does not have succeeds too.
    private static Answer Remove(ApiCall call, long[] ids)
    {
        call.State.Bound.RemoveAll(bound => bound.Organization == call.Route("orgname") && ids.Contains(bound.Id));
        return Answer.NoContent();
    }
}
