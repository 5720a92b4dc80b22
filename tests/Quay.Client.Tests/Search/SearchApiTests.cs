using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Seeding;
using Xunit;

namespace Quay.Client.Tests;

public class SearchApiTests : RegistryTest
{
    /// <summary>The number of existing repositories, the number found, and whether the registry cut the results.</summary>
    public static TheoryData<int, int, bool> Found => new() { { 0, 0, false }, { 10, 10, false }, { 95, 95, false }, { 100, 100, false }, { 101, 100, true } };

    [Theory]
    [MemberData(nameof(Found))]
    public async Task A_search_reports_whether_the_registry_cut_its_results(int count, int found, bool isCut)
    {
        Bulk().Repositories("acme", BulkSeed.Numbered("findme-", count));
        Listing<QuaySearchResult> listing = Client.Search.FindRepositories("findme", false);

        Assert.False(listing.IsCut);
        List<QuaySearchResult> repositories = await listing.ReadAllAsync();

        Assert.Equal(found, repositories.Select(repository => repository.Repository).Distinct().Count());
        Assert.Equal(isCut, listing.IsCut);
    }

    [Fact]
    public async Task A_result_has_its_namespace_repository_or_team()
    {
        QuaySearchResult repository = Assert.Single(await Client.Search.Find("builder").ReadAllAsync());
        QuaySearchResult team = Assert.Single(await Client.Search.Find("auditors").ReadAllAsync());
        QuaySearchResult organization = Assert.Single(await Client.Search.Find("globex").ReadAllAsync());

        Assert.Equal((QuaySearchKind.Repository, "acme/tools/builder", "acme", null), (repository.Kind, repository.Repository, repository.Namespace, repository.Team));
        Assert.Equal((QuaySearchKind.Team, "acme", "auditors", null), (team.Kind, team.Organization, team.Team, team.Repository));
        Assert.Equal((QuaySearchKind.Organization, "globex"), (organization.Kind, organization.Organization));
    }

    [Theory]
    [InlineData(null, "erin", QuayErrorKind.NotSupported)]
    [InlineData("oidc", "erin", QuayErrorKind.InvalidInput)]
    [InlineData("ldap", "nobody", QuayErrorKind.NotFound)]
    public async Task A_user_who_is_not_in_the_directory_is_an_error(string? directory, string name, QuayErrorKind kind)
    {
        Server.Options.DirectoryService = directory;

        Assert.Equal(kind, (await Assert.ThrowsAsync<QuayApiException>(() => Client.Search.LinkExternalUserAsync(name, Limit))).Kind);
    }

    [Fact]
    public async Task A_user_of_the_directory_is_added_to_the_registry()
    {
        Server.Options.DirectoryService = "ldap";

        QuayEntity user = await Client.Search.LinkExternalUserAsync("erin", Limit);

        Assert.Equal(("erin", QuayEntityKind.User), (user.Name, user.Kind));
        Assert.NotNull(State.FindUser("erin"));
    }
}
