using System;
using System.Globalization;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Quotas;

/// <summary>Limits of quotas: the percentages at which the registry warns and refuses pushes.</summary>
internal static class QuotaLimitHandlers
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("listOrganizationQuotaLimit", Access.OrgMember, call => QuotasArea.With(call, call.Organization, List));
        operations.Serve("createOrganizationQuotaLimit", Access.Superuser, call => QuotasArea.With(call, call.Organization, quota => Create(call, quota)));
        operations.Serve("getOrganizationQuotaLimit", Access.OrgMember, call => QuotasArea.With(
            call, call.Organization, quota => With(call, quota, at => Answer.Ok(QuotaView.Show(quota.Limits[at])))));
        operations.Serve("changeOrganizationQuotaLimit", Access.Superuser, call => QuotasArea.With(
            call, call.Organization, quota => With(call, quota, at => Change(call, quota, at))));
        operations.Serve("deleteOrganizationQuotaLimit", Access.Superuser, call => QuotasArea.With(
            call, call.Organization, quota => With(call, quota, at => Delete(quota, at))));
        operations.Serve("listUserQuotaLimit", Access.UserAdmin, call => QuotasArea.With(call, call.User, List));

        // Quay answers with the whole quota instead of its limit.
        operations.Serve("getUserQuotaLimit", Access.UserAdmin, call => QuotasArea.With(
            call, call.User, quota => With(call, quota, _ => Answer.Ok(QuotaView.Show(quota)))));
    }

    private static Answer With(ApiCall call, Quota quota, Func<int, Answer> serve)
    {
        int at = quota.Limits.FindIndex(limit => limit.Id.ToString(CultureInfo.InvariantCulture) == call.Route("limit_id"));
        return at < 0 ? call.NotFound() : serve(at);
    }

    private static Answer List(Quota quota) => Answer.Ok(quota.Limits.Select(QuotaView.Show));

    private static Answer Create(ApiCall call, Quota quota)
    {
        var limit = new QuotaLimit(call.State.NextId(), call.Text("type")!, Percent(call) ?? 0);
        if (Refuse(limit) is Answer refusal)
        {
            return refusal;
        }

        quota.Limits.Add(limit);
        return Answer.Json(201, "Created");
    }

    private static Answer Change(ApiCall call, Quota quota, int at)
    {
        QuotaLimit old = quota.Limits[at];
        QuotaLimit limit = old with { Type = call.Text("type") ?? old.Type, Percent = Percent(call) ?? old.Percent };
        if (Refuse(limit) is Answer refusal)
        {
            return refusal;
        }

        quota.Limits[at] = limit;
        return Answer.Ok(QuotaView.Show(quota));
    }

    private static Answer Delete(Quota quota, int at)
    {
        quota.Limits.RemoveAt(at);
        return Answer.NoContent();
    }

    private static Answer? Refuse(QuotaLimit limit) =>
        limit.Type is not ("Warning" or "Reject") ? Answer.Message(400, "Quota type must be one of [Warning, Reject]")
        : limit.Percent is < 1 or > 100 ? Answer.Message(400, "Quota limit threshold must be between 1 and 100")
        : null;

    private static int? Percent(ApiCall call) => (int?)call.WholeNumber("threshold_percent");
}
