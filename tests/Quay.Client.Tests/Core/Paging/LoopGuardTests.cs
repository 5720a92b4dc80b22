using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using System;
using Microsoft.AspNetCore.Http;
using QuayPS.EmbeddedRegistry.Faults;
using QuayPS.EmbeddedRegistry.Seeding;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>Listings whose pages would never end.</summary>
public class LoopGuardTests : RegistryTest
{
    [Theory]
    [InlineData(FaultEffect.SameNextPage)]
    [InlineData(FaultEffect.EndlessEmptyPages)]
    [InlineData(FaultEffect.EmptyPageThenMore)]
    public async Task Organizations(FaultEffect effect)
    {
        Bulk().Organizations(BulkSeed.Numbered("org-", 250));
        Fault("listAllOrganizations", rule => rule.Effect = effect, times: effect == FaultEffect.EmptyPageThenMore ? 1 : 0);

        await AssertEndsAsync(() => Client.Organizations.ListAll().ReadAllAsync());
    }

    [Theory]
    [InlineData(FaultEffect.SameNextPage)]
    [InlineData(FaultEffect.EndlessEmptyPages)]
    public async Task Repositories(FaultEffect effect)
    {
        Bulk().Repositories("acme", BulkSeed.Numbered("repo-", 250));
        Fault("listRepos", rule => rule.Effect = effect, times: 0);

        await AssertEndsAsync(() => Client.Repositories.List(new RepositoryQuery { Namespace = "acme" }).ReadAllAsync());
    }

    [Theory]
    [InlineData(FaultEffect.SameNextPage)]
    [InlineData(FaultEffect.EndlessEmptyPages)]
    public async Task Log_entries(FaultEffect effect)
    {
        Bulk().Logs(200, days: 0.01);
        Fault("listOrgLogs", rule => rule.Effect = effect, times: 0);
        DateTimeOffset now = DateTimeOffset.UtcNow;

        await AssertEndsAsync(() => Client.Logs.List(LogScope.OfOrganization("acme"), new LogQuery(now.AddDays(-1), now)).ReadAllAsync());
    }

    [Fact]
    public async Task Tags()
    {
        Fault("listRepoTags", rule => rule.Effect = FaultEffect.EndlessEmptyPages, times: 0);

        await AssertEndsAsync(() => Client.Tags.List(RepositoryName.Parse("acme/app"), new TagQuery()).ReadAllAsync());
    }

    [Fact]
    public async Task A_registry_that_starts_again_with_a_new_token()
    {
        // Each response is the first page again, with a new page token.
        int count = 0;
        await AssertEndsAsync(
            """{"organizations":[{"name":"a"},{"name":"b"}],"next_page":"NEW"}""",
            body => body.Replace("NEW", (++count).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
            client => client.Organizations.ListAll().ReadAllAsync());
    }

    [Fact]
    public Task A_raw_listing_whose_page_number_the_registry_ignores() =>
        AssertEndsAsync("""{"things":[{"a":1},{"a":2}],"has_additional":true}""", body => body, client => client.Raw.List("things", null).ReadAllAsync());

    [Fact]
    public Task A_raw_listing_whose_page_token_does_not_change() =>
        AssertEndsAsync("""{"things":[{"a":1}],"next_page":"x"}""", body => body, client => client.Raw.List("things", null).ReadAllAsync());

    [Fact]
    public async Task The_pages_before_the_error_are_returned()
    {
        Bulk().Organizations(BulkSeed.Numbered("org-", 250));
        Fault("listAllOrganizations", rule => rule.Effect = FaultEffect.EndlessEmptyPages, times: 0, skip: 1);
        using Listing<QuayOrganization> listing = Client.Organizations.ListAll();

        Assert.Equal(100, (await listing.NextAsync(Limit))?.Count);
        await Assert.ThrowsAsync<QuayApiException>(() => listing.NextAsync(Limit));
    }

    private static async Task AssertEndsAsync<T>(string json, Func<string, string> change, Func<QuayClient, Task<List<T>>> read)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync((HttpContext http) => http.AnswerAsync(change(json)));
        using QuayClient client = TestClient.Create(server);

        await AssertEndsAsync(() => read(client));
    }

    private static async Task AssertEndsAsync(Func<Task> read)
    {
        var error = await Assert.ThrowsAsync<QuayApiException>(() => read().WaitAsync(Limits.Patience));

        Assert.Equal(QuayErrorKind.UnexpectedAnswer, error.Kind);
        Assert.Contains("would never end", error.Message, StringComparison.Ordinal);
    }
}
