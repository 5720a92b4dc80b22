using System;
using System.Text.Json;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Policies;
using Xunit;

namespace Quay.Client.Tests;

public class PoliciesApiTests : RegistryTest
{
    private static readonly Place Acme = Place.Organization("acme");

    [Fact]
    public async Task Unchanged_settings_of_a_policy_are_kept_although_the_registry_replaces_all()
    {
        QuayAutoPrunePolicy made = await Client.AutoPrunePolicies.CreateAsync(
            Acme, new AutoPruneSettings { Age = TimeSpan.FromDays(7), TagPattern = "^test", ExceptMatching = true }, Limit);

        await Client.AutoPrunePolicies.ChangeAsync(Acme, made.Uuid, new AutoPruneSettings { NumberOfTags = 3 }, Limit);
        AutoPrunePolicy kept = Assert.Single(State.FindOrganization("acme")!.AutoPrunePolicies);
        Assert.Equal(("number_of_tags", 3, "^test", false), (kept.Method, kept.Value.GetInt32(), kept.Tags.Pattern, kept.Tags.Matches));

        await Client.AutoPrunePolicies.ChangeAsync(Acme, made.Uuid, new AutoPruneSettings { ExceptMatching = false }, Limit);
        kept = Assert.Single(State.FindOrganization("acme")!.AutoPrunePolicies);
        Assert.Equal((3, new TagChoice("^test", true)), (kept.Value.GetInt32(), kept.Tags));

        await Client.AutoPrunePolicies.ChangeAsync(Acme, made.Uuid, new AutoPruneSettings { TagPattern = "" }, Limit);
        Assert.Null(Assert.Single(State.FindOrganization("acme")!.AutoPrunePolicies).Tags.Pattern);
    }

    [Fact]
    public async Task Unchanged_settings_of_an_immutability_policy_are_kept()
    {
        QuayImmutabilityPolicy made = await Client.ImmutabilityPolicies.CreateAsync(Acme, "^v", true, Limit);

        await Client.ImmutabilityPolicies.ChangeAsync(Acme, made.Uuid, "^w", null, Limit);
        Assert.Equal(new TagChoice("^w", false), Assert.Single(State.FindOrganization("acme")!.ImmutabilityPolicies).Tags);

        await Client.ImmutabilityPolicies.ChangeAsync(Acme, made.Uuid, null, false, Limit);
        Assert.Equal(new TagChoice("^w", true), Assert.Single(State.FindOrganization("acme")!.ImmutabilityPolicies).Tags);
    }

    [Theory]
    [InlineData("3h", 3 * 3600)]
    [InlineData("2w", 14 * 86400)]
    [InlineData("90s", 90)]
    [InlineData("5x", null)]
    [InlineData("d", null)]
    public async Task An_age_is_read_in_every_unit(string text, int? seconds)
    {
        State.FindOrganization("acme")!.AutoPrunePolicies.Add(new AutoPrunePolicy("creation_date", JsonSerializer.SerializeToElement(text), new TagChoice(null, true)));

        QuayAutoPrunePolicy policy = Assert.Single(await Client.AutoPrunePolicies.ListAsync(Acme, Limit));

        Assert.Equal(seconds, policy.Age?.TotalSeconds);
        Assert.Equal(text, policy.Value);
    }

    [Fact]
    public async Task Invalid_settings_are_refused_before_a_request_is_sent()
    {
        AutoPruneSettings[] nonsense =
        [
            new() { NumberOfTags = 0 },
            new() { Age = TimeSpan.Zero },
            new() { NumberOfTags = 1, Age = TimeSpan.FromDays(1) },
            new() { NumberOfTags = 1, TagPattern = "(" },
            new() { NumberOfTags = 1, ExceptMatching = true },
        ];

        foreach (AutoPruneSettings settings in nonsense)
        {
            await Assert.ThrowsAsync<ArgumentException>(() => Client.AutoPrunePolicies.CreateAsync(Acme, settings, Limit));
        }

        Assert.Equal(0, Calls("createOrganizationAutoPrunePolicy"));
    }

    [Theory]
    [InlineData("(?P<major>[0-9]+)")]
    [InlineData("v++")]
    public async Task A_Python_pattern_is_sent_even_if_NET_cannot_parse_it(string pattern)
    {
        QuayAutoPrunePolicy made = await Client.AutoPrunePolicies.CreateAsync(Acme, new AutoPruneSettings { NumberOfTags = 1, TagPattern = pattern }, Limit);

        Assert.Equal(pattern, made.TagPattern);
    }

    [Fact]
    public async Task A_missing_organization_is_an_error_and_one_without_policies_is_not()
    {
        Assert.Empty(await Client.AutoPrunePolicies.ListAsync(Acme, Limit));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.AutoPrunePolicies.ListAsync(Place.Organization("nonesuch"), Limit)));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.ImmutabilityPolicies.ListAsync(Place.Organization("nonesuch"), Limit)));
    }

    [Fact]
    public async Task An_HTML_404_is_NotSupported_and_not_NotFound()
    {
        Fault("listOrganizationAutoPrunePolicies", rule =>
        {
            rule.Status = 404;
            rule.ContentType = "text/html";
            rule.Body = "<!DOCTYPE html><html></html>";
        });

        Assert.Equal(QuayErrorKind.NotSupported, await FailAsync(() => Client.AutoPrunePolicies.ListAsync(Acme, Limit)));
    }

    private static async Task<QuayErrorKind> FailAsync(Func<Task> call) => (await Assert.ThrowsAsync<QuayApiException>(call)).Kind;
}
