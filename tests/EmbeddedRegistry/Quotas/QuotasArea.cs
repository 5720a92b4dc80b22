using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Quotas;

/// <summary>Quotas of organizations, of the signed-in user and, for superusers, of every account.</summary>
internal static class QuotasArea
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("listOrganizationQuota", Access.OrgMember, call => List(call, call.Organization));
        operations.Serve("createOrganizationQuota", Access.Superuser, call => call.Organization is Organization organization
            ? Create(call, organization, $"Organization quota for '{organization.Name}' already exists")
            : call.NotFound());
        operations.Serve("getOrganizationQuota", Access.OrgMember, call => With(call, call.Organization, quota => Answer.Ok(QuotaView.Show(quota))));
        operations.Serve("changeOrganizationQuota", Access.Superuser, call => With(call, call.Organization, quota => Change(call, quota)));
        operations.Serve("deleteOrganizationQuota", Access.Superuser, call => With(call, call.Organization, quota => Delete(call, call.Organization!, quota)));
        operations.Serve("listUserQuota", Access.UserAdmin, call => List(call, call.User));
        operations.Serve("getUserQuota", Access.UserAdmin, call => With(call, call.User, quota => Answer.Ok(QuotaView.Show(quota))));
        foreach (string kind in (string[])["User", "Organization"])
        {
            operations.Serve($"list{kind}QuotaSuperUser", Access.Superuser, call => List(call, Addressed(call)));
            operations.Serve($"create{kind}QuotaSuperUser", Access.Superuser, call => Addressed(call) is Account account
                ? Create(call, account, $"Quota for '{account.Name}' already exists")
                : Pages.InternalError());
            operations.Serve($"change{kind}QuotaSuperUser", Access.Superuser, call => With(call, Addressed(call), quota => Change(call, quota)));
            operations.Serve($"delete{kind}QuotaSuperUser", Access.Superuser, call => With(call, Addressed(call), quota => Delete(call, Addressed(call)!, quota)));
        }

        QuotaLimitHandlers.Register(operations);
    }

    /// <summary>Serves the quota in the path; 404 if the account does not have it.</summary>
    internal static Answer With(ApiCall call, Account? account, Func<Quota, Answer> serve) =>
        long.TryParse(call.Route("quota_id"), NumberStyles.None, CultureInfo.InvariantCulture, out long id)
            && account?.Quotas.FirstOrDefault(quota => quota.Id == id) is Quota found
            ? serve(found)
            : call.NotFound();

    private static Account? Addressed(ApiCall call) => call.State.Accounts.GetValueOrDefault(call.Route("namespace"));

    private static Answer List(ApiCall call, Account? account) => account is null
        ? call.NotFound()
        : Answer.Ok(account.Quotas.Select(quota => QuotaView.Show(quota)));

    private static Answer Create(ApiCall call, Account account, string existsMessage)
    {
        if (account.Quotas.Count > 0)
        {
            return call.Invalid(existsMessage);
        }

        account.Quotas.Add(new Quota { Id = call.State.NextId(), LimitBytes = Limit(call)!.Value });
        call.Log("org_create_quota", account, null, ("namespace", account.Name));
        return Answer.Json(201, "Created");
    }

    private static Answer Change(ApiCall call, Quota quota)
    {
        quota.LimitBytes = Limit(call) ?? quota.LimitBytes;
        return Answer.Ok(QuotaView.Show(quota, asFraction: call.Text("limit") is not null));
    }

    private static Answer Delete(ApiCall call, Account account, Quota quota)
    {
        account.Quotas.Remove(quota);
        call.Log("org_delete_quota", account, null, ("namespace", account.Name));
        return Answer.NoContent();
    }

    private static long? Limit(ApiCall call) =>
        call.Text("limit") is string text ? ByteText.Parse(text) : call.Member("limit_bytes")?.GetInt64();
}
