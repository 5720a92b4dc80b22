using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;
using QuayPS.EmbeddedRegistry.Seeding;
using Xunit;

namespace Quay.Client.Tests;

public class RepositoriesApiTests : RegistryTest
{
    private static readonly RepositoryName App = RepositoryName.Parse("acme/app");

    [Fact]
    public async Task Repositories_of_a_namespace_are_listed_page_by_page_and_each_once()
    {
        Bulk().Repositories("globex", BulkSeed.Numbered("repo-", 250));

        List<QuayRepository> all = await Client.Repositories.List(new RepositoryQuery { Namespace = "globex" }).ReadAllAsync();

        Assert.Equal(251, all.Select(repository => repository.Repository).Distinct().Count());
        Assert.Equal((251, 3), (all.Count, Calls("listRepos")));
    }

    [Fact]
    public async Task Listed_repositories_have_the_requested_details()
    {
        List<QuayRepository> plain = await Client.Repositories.List(new RepositoryQuery { Namespace = "acme", Public = true }).ReadAllAsync();
        List<QuayRepository> full = await Client.Repositories.List(new RepositoryQuery { Namespace = "acme", Public = true, LastModified = true, Popularity = true }).ReadAllAsync();

        Assert.Equal(["acme/app", "acme/empty", "acme/mirrored", "acme/tools/builder", "acme/web"], plain.Select(repository => repository.Repository).Order(StringComparer.Ordinal));
        Assert.All(plain, repository => Assert.Equal((null, null), (repository.LastModified, repository.Popularity)));
        Assert.NotNull(full.Single(repository => repository.Name == "app").LastModified);
        Assert.All(full, repository => Assert.NotNull(repository.Popularity));
        QuayRepository web = plain.Single(repository => repository.Name == "web");
        Assert.Equal((true, QuayVisibility.Public, QuayRepositoryState.Normal), (web.IsPublic, web.Visibility, web.State));
        Assert.Equal(QuayRepositoryState.Mirror, plain.Single(repository => repository.Name == "mirrored").State);
    }

    [Fact]
    public async Task Public_and_starred_repositories_are_listed_separately()
    {
        State.FindUser("alice")!.Stars.Add(State.FindRepository("acme/app")!.Id);
        using QuayClient client = NewClient("normal");

        Assert.Contains(await client.Repositories.List(new RepositoryQuery { Public = true }).ReadAllAsync(), repository => repository.Repository == "acme/web");
        Assert.Equal("acme/app", Assert.Single(await client.Repositories.List(new RepositoryQuery { Starred = true }).ReadAllAsync()).Repository);
    }

    [Fact]
    public async Task A_listing_without_a_filter_is_refused() =>
        Assert.Equal(QuayErrorKind.InvalidInput, await FailAsync(() => Client.Repositories.List(new RepositoryQuery()).ReadAllAsync()));

    [Fact]
    public async Task A_repository_is_read_with_the_requested_details()
    {
        QuayRepository plain = await Client.Repositories.GetAsync(App, Limit);
        QuayRepository full = await Client.Repositories.GetAsync(App, includeStats: true, includeTags: true, Limit);

        Assert.Equal(("acme/app", "The application", true, true), (plain.Repository, plain.Description, plain.CanAdmin, plain.IsOrganization));
        Assert.Equal((0, 0), (plain.Tags.Count, plain.Stats.Count));
        Assert.Equal(44, full.Tags.Count);
        Assert.All(full.Tags, tag => Assert.Equal("acme/app", tag.Repository));
        Assert.Equal(91, full.Stats.Count);
    }

    [Theory]
    [InlineData("acme", "fresh", QuayVisibility.Private)]
    [InlineData("acme", "deep/er/down", QuayVisibility.Public)]
    [InlineData(null, "mine", QuayVisibility.Private)]
    public async Task A_repository_is_created_and_read_back(string? ns, string name, QuayVisibility visibility)
    {
        QuayRepository created = await Client.Repositories.CreateAsync(ns, name, visibility, "What it is for", null, Limit);

        Assert.Equal(((ns ?? "admin") + "/" + name, visibility, "What it is for"), (created.Repository, created.Visibility, created.Description));
    }

    [Theory]
    [InlineData("acme", "app", QuayErrorKind.AlreadyExists, "acme/app")]
    [InlineData("acme", "Bad Name", QuayErrorKind.InvalidInput, "acme/Bad Name")]
    [InlineData("nonesuch", "app", QuayErrorKind.NotFound, "namespace 'nonesuch'")]
    public async Task An_existing_or_invalid_name_is_refused(string ns, string name, QuayErrorKind kind, string named)
    {
        var error = await Assert.ThrowsAsync<QuayApiException>(() => Client.Repositories.CreateAsync(ns, name, QuayVisibility.Private, "", null, Limit));

        Assert.Equal(kind, error.Kind);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_is_deleted_and_a_missing_one_is_not_found()
    {
        await Client.Repositories.DeleteAsync(App, Limit);

        Assert.Null(State.FindRepository("acme/app"));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.Repositories.DeleteAsync(App, Limit)));
        Assert.Equal(1, Calls("deleteRepository"));
    }

    [Fact]
    public async Task Missing_objects_and_missing_rights_have_different_kinds_of_error()
    {
        using QuayClient normal = NewClient("normal");
        using QuayClient reader = NewClient("readonly");

        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.Repositories.GetAsync(RepositoryName.Parse("acme/nonesuch"), Limit)));
        Assert.Equal(QuayErrorKind.Forbidden, await FailAsync(() => normal.Repositories.GetAsync(RepositoryName.Parse("globex/reactor"), Limit)));
        Assert.Equal(QuayErrorKind.Forbidden, await FailAsync(() => normal.Repositories.DeleteAsync(App, Limit)));
        Assert.Equal(QuayErrorKind.Forbidden, await FailAsync(() => reader.Repositories.CreateAsync("acme", "new", QuayVisibility.Private, "", null, Limit)));
    }

    [Fact]
    public async Task An_expired_token_gets_an_empty_list()
    {
        using QuayClient expired = NewClient("expired");

        Assert.Empty(await expired.Repositories.List(new RepositoryQuery { Namespace = "globex" }).ReadAllAsync());
    }

    private static async Task<QuayErrorKind> FailAsync(Func<Task> call) => (await Assert.ThrowsAsync<QuayApiException>(call)).Kind;
}
