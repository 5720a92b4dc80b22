using System;
using System.Globalization;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Quotas;
using Xunit;

namespace Quay.Client.Tests;

public class QuotasApiTests : RegistryTest
{
    private static readonly QuotaOwner Globex = QuotaOwner.Organization("globex");

    [Fact]
    public async Task A_quota_and_its_limits_have_their_organization()
    {
        QuayQuota quota = Assert.Single(await Client.Quotas.ListAsync(Globex, Limit));

        Assert.Equal(("globex", "globex", 10L << 30), (quota.Organization, quota.Namespace, quota.LimitBytes));
        Assert.All(quota.Limits, limit => Assert.Equal(("globex", quota.Id), (limit.Organization, limit.QuotaId)));
    }

    [Fact]
    public async Task A_superuser_reads_quotas_of_users_and_organizations()
    {
        QuayQuota alice = Assert.Single(await Client.Quotas.ListAsync(QuotaOwner.Namespace("alice"), Limit));
        QuayQuota globex = Assert.Single(await Client.Quotas.ListAsync(QuotaOwner.Namespace("globex"), Limit));

        Assert.Equal((null, "alice"), (alice.Organization, alice.Namespace));
        Assert.Equal("globex", globex.Organization);
        Assert.Equal((1, 1), (Calls("listUserQuotaSuperUser"), Calls("listOrganizationQuotaSuperUser")));
    }

    [Fact]
    public async Task A_quota_is_found_without_its_Id()
    {
        QuayQuota changed = await Client.Quotas.ChangeAsync(Globex, null, 5, Limit);

        Assert.Equal((State.FindOrganization("globex")!.Quotas[0].Id, 5), (changed.Id, changed.LimitBytes));
        await Client.Quotas.DeleteAsync(Globex, null, Limit);
        Assert.Empty(await Client.Quotas.ListAsync(Globex, Limit));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.Quotas.ChangeAsync(Globex, null, 5, Limit)));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.Quotas.DeleteAsync(Globex, null, Limit)));
    }

    [Fact]
    public async Task The_registrys_default_quota_cannot_be_changed()
    {
        Fault("listOrganizationQuota", rule =>
        {
            rule.Status = 200;
            rule.ContentType = "application/json";
            rule.Body = """[{"id":null,"limit_bytes":1000,"limit":"1000.0 Byte","default_config":true,"limits":[],"default_config_exists":true}]""";
        }, times: 2);

        QuayQuota quota = Assert.Single(await Client.Quotas.ListAsync(Globex, Limit));

        Assert.Equal((null, 1000L, true), (quota.Id, quota.LimitBytes, quota.DefaultConfig));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.Quotas.ChangeAsync(Globex, null, 5, Limit)));
        Assert.Equal(0, Calls("changeOrganizationQuota"));
    }

    [Fact]
    public async Task The_error_names_the_missing_user_although_the_registry_answers_with_500()
    {
        QuayApiException error = await Assert.ThrowsAsync<QuayApiException>(() => Client.Quotas.CreateAsync(QuotaOwner.Namespace("nobody"), 5, Limit));

        Assert.Equal(QuayErrorKind.NotFound, error.Kind);
        Assert.Contains("user 'nobody'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_registry_is_not_reported_as_a_missing_user()
    {
        Fault("createUserQuotaSuperUser", rule => rule.Status = 500);

        Assert.Equal(QuayErrorKind.Unknown, await FailAsync(() => Client.Quotas.CreateAsync(QuotaOwner.Namespace("bob"), 5, Limit)));
    }

    [Fact]
    public async Task A_new_limit_is_distinguished_from_an_equal_one()
    {
        QuotaLimit old = State.FindOrganization("globex")!.Quotas[0].Limits[0];

        QuayQuotaLimit made = await Client.QuotaLimits.CreateAsync("globex", null, QuayQuotaLimitType.Warning, old.Percent, Limit);

        Assert.True(made.Id > old.Id);
        Assert.Equal((QuayQuotaLimitType.Warning, old.Percent), (made.Type, made.LimitPercent));
    }

    [Fact]
    public async Task The_limit_of_a_user_is_read_although_the_registry_answers_with_the_quota()
    {
        using QuayClient alice = NewClient("normal");
        Quota quota = State.FindUser("alice")!.Quotas[0];
        (string quotaId, string id) = (Text(quota.Id), Text(quota.Limits[0].Id));

        QuayQuotaLimit limit = await alice.QuotaLimits.GetAsync(QuotaOwner.CurrentUser("alice"), quotaId, id, Limit);

        Assert.Equal((quota.Limits[0].Id, 75, quota.Id, "alice"), (limit.Id, limit.LimitPercent, limit.QuotaId, limit.Namespace));
        Assert.Equal(1, Calls("getUserQuotaLimit"));
    }

    [Fact]
    public async Task Unchanged_settings_of_a_limit_are_kept()
    {
        QuotaLimit old = State.FindOrganization("globex")!.Quotas[0].Limits[0];

        QuayQuotaLimit changed = await Client.QuotaLimits.ChangeAsync("globex", null, Text(old.Id), QuayQuotaLimitType.Reject, null, Limit);

        Assert.Equal((QuayQuotaLimitType.Reject, old.Percent), (changed.Type, changed.LimitPercent));
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static async Task<QuayErrorKind> FailAsync(Func<Task> call) => (await Assert.ThrowsAsync<QuayApiException>(call)).Kind;
}
