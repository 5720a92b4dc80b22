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
    public async Task What_is_not_changed_stays_although_the_registry_replaces_it_all()
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
    public async Task The_lock_of_tags_keeps_what_is_not_changed()
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
    public async Task What_the_registry_could_not_use_is_not_sent()
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
    public async Task A_pattern_in_the_registrys_own_language_is_sent(string pattern)
    {
        QuayAutoPrunePolicy made = await Client.AutoPrunePolicies.CreateAsync(Acme, new AutoPruneSettings { NumberOfTags = 1, TagPattern = pattern }, Limit);

        Assert.Equal(pattern, made.TagPattern);
    }

    [Fact]
    public async Task An_organization_that_is_missing_is_told_from_one_without_policies()
    {
        Assert.Empty(await Client.AutoPrunePolicies.ListAsync(Acme, Limit));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.AutoPrunePolicies.ListAsync(Place.Organization("nonesuch"), Limit)));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.ImmutabilityPolicies.ListAsync(Place.Organization("nonesuch"), Limit)));
    }

    [Fact]
    public async Task A_page_means_that_the_feature_is_off_and_not_that_something_is_missing()
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
