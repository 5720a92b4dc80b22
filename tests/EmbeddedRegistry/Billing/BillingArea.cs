using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Billing;

/// <summary>Plans, subscriptions and the marketplace, which registries other than quay.io do not have.</summary>
internal static class BillingArea
{
    // What superusers bought on the marketplace. Only the second one can be split.
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

    private static Answer ListPlans(ApiCall call) => Answer.JsonObject(200, json =>
    {
        json.WriteStartArray("plans");
        foreach ((string title, string id, int price, int repositories, bool deprecated) in ((string, string, int, int, bool)[])[("Micro", "micro", 700, 5, true), ("Small", "bus-small-30", 3000, 20, false)])
        {
            json.WriteStartObject();
            json.WriteString("title", title);
            json.WriteNumber("price", price);
            json.WriteNumber("privateRepos", repositories);
            json.WriteString("stripeId", id);
            json.WriteString("audience", "For smaller teams");
            json.WriteBoolean("bus_features", !deprecated);
            json.WriteBoolean("deprecated", deprecated);
            json.WriteNumber("free_trial_days", 14);
            json.WriteString("superseded_by", deprecated ? "bus-small-30" : null);
            json.WriteBoolean("plans_page_hidden", false);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static bool IsCustomer(Account account) => account is User { IsSuperuser: true } or Organization { Name: "acme" };

    private static Answer GetSubscription(ApiCall call, Account account) => Answer.JsonObject(200, json =>
    {
        bool customer = IsCustomer(account);
        json.WriteBoolean("hasSubscription", customer);
        json.WriteBoolean("isExistingCustomer", customer);
        if (customer)
        {
            json.WriteNumber("currentPeriodStart", call.Now.AddDays(-10).ToUnixTimeSeconds());
            json.WriteNumber("currentPeriodEnd", call.Now.AddDays(20).ToUnixTimeSeconds());
        }

        json.WriteString("plan", customer ? "bus-small-30" : "free");
        json.WriteNumber("usedPrivateRepos", call.State.Repositories.Values.Count(repository => ReferenceEquals(repository.Owner, account) && !repository.IsPublic));
    });

    private static Answer ListInvoices(ApiCall call, Account account) => !IsCustomer(account) ? call.NotFound() : Answer.JsonObject(200, json =>
    {
        json.WriteStartArray("invoices");
        json.WriteStartObject();
        json.WriteString("id", "in_1PZ0");
        json.WriteNumber("date", call.Now.AddDays(-10).ToUnixTimeSeconds());
        json.WriteNumber("period_start", call.Now.AddDays(-40).ToUnixTimeSeconds());
        json.WriteNumber("period_end", call.Now.AddDays(-10).ToUnixTimeSeconds());
        json.WriteBoolean("paid", true);
        json.WriteNumber("amount_due", 3000);
        json.WriteNull("next_payment_attempt");
        json.WriteBoolean("attempted", true);
        json.WriteBoolean("closed", true);
        json.WriteNumber("total", 3000);
        json.WriteString("plan", "bus-small-30");
        json.WriteEndObject();
        json.WriteEndArray();
    });

    private static Answer ListBought(ApiCall call) => !call.User.IsSuperuser ? call.NotFound() : Answer.Json(200, json =>
    {
        json.WriteStartArray();
        foreach ((long id, string sku, string title, int quantity) in Bought)
        {
            json.WriteStartObject();
            json.WriteNumber("id", id);
            Write(json, sku, title, quantity);
            json.WriteString("assigned_to_org", call.State.Bound.Find(bound => bound.Id == id).Organization);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static Answer ListBound(ApiCall call) => Answer.Json(200, json =>
    {
        json.WriteStartArray();
        foreach ((_, long id, int quantity) in call.State.Bound.Where(bound => bound.Organization == call.Route("orgname")))
        {
            (_, string sku, string title, _) = Array.Find(Bought, item => item.Id == id);
            json.WriteStartObject();
            json.WriteNumber("subscription_id", id);
            Write(json, sku, title, quantity);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, string sku, string title, int quantity)
    {
        json.WriteString("sku", sku);
        json.WriteNumber("quantity", quantity);
        json.WriteStartObject("metadata");
        json.WriteString("title", title);
        json.WriteEndObject();
    }

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

        return Answer.JsonString(201, "Okay");
    }

    // What the organization does not have is removed all the same.
    private static Answer Remove(ApiCall call, long[] ids)
    {
        call.State.Bound.RemoveAll(bound => bound.Organization == call.Route("orgname") && ids.Contains(bound.Id));
        return Answer.NoContent();
    }
}
