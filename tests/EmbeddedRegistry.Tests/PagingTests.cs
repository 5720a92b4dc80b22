using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Seeding;
using Xunit;

namespace QuayPS.EmbeddedRegistry.Tests;

public sealed class PagingTests
{
    private const string Repositories = "/api/v1/repository?namespace=paged";

    [Fact]
    public async Task Repositories_come_in_pages_of_100()
    {
        await using TestServer server = await StartPagedAsync(250);
        Assert.Equal([100, 100, 50], await server.PageSizesAsync(Repositories, "repositories"));
    }

    [Fact]
    public async Task A_full_last_page_has_no_next_page()
    {
        await using TestServer server = await StartPagedAsync(200);
        Assert.Equal([100, 100], await server.PageSizesAsync(Repositories, "repositories"));
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("")]
    [InlineData("gAAAAABr+notBase64!")]
    public async Task An_invalid_page_token_gives_page_1_without_an_error(string token)
    {
        await using TestServer server = await StartPagedAsync(250);
        List<string?> first = await server.NamesAsync(Repositories, "repositories");
        Assert.Equal(first, await server.NamesAsync($"{Repositories}&next_page={Uri.EscapeDataString(token)}", "repositories"));
    }

    [Fact]
    public async Task A_page_token_that_is_not_escaped_is_invalid()
    {
        await using TestServer server = await StartPagedAsync(250);
        JsonElement page = await server.GetJsonAsync(Repositories);
        string token = page.GetProperty("next_page").GetString()!;
        Assert.EndsWith("=", token, StringComparison.Ordinal);
        Assert.True(token.Length > 100);
        string? firstName = page.GetProperty("repositories")[0].GetProperty("name").GetString();
        Assert.Equal(firstName, (await server.NamesAsync($"{Repositories}&next_page={token}", "repositories"))[0]);
        Assert.NotEqual(firstName, (await server.NamesAsync($"{Repositories}&next_page={Uri.EscapeDataString(token)}", "repositories"))[0]);
    }

    [Fact]
    public async Task A_page_token_with_one_wrong_character_is_invalid()
    {
        await using TestServer server = await StartPagedAsync(250);
        string token = (await server.GetJsonAsync(Repositories)).GetProperty("next_page").GetString()!;
        string damaged = $"{token[..40]}{(token[40] == 'A' ? 'B' : 'A')}{token[41..]}";
        Assert.Equal("repo-0000", (await server.NamesAsync($"{Repositories}&next_page={Uri.EscapeDataString(damaged)}", "repositories"))[0]);
    }

    [Fact]
    public async Task Users_are_paged_for_superusers_only_with_a_limit()
    {
        await using TestServer server = await TestServer.StartAsync(new RegistryOptions { Seed = "empty" });
        new BulkSeed(server.Registry.State, server.Registry.Seeded).Users(BulkSeed.Numbered("user-", 150));
        Assert.Equal([152], await server.PageSizesAsync("/api/v1/superuser/users/", "users"));
        Assert.Equal([100, 52], await server.PageSizesAsync("/api/v1/superuser/users/?limit=100", "users"));
        using HttpResponseMessage refused = await server.GetAsync("/api/v1/superuser/users/?limit=101");
        Assert.Equal(400, (int)refused.StatusCode);
    }

    [Fact]
    public async Task Tags_come_newest_first_in_numbered_pages()
    {
        await using TestServer server = await StartWithTagsAsync(250);
        JsonElement page = await server.GetJsonAsync("/api/v1/repository/paged/tags/tag/?limit=100&page=3&onlyActiveTags=true");
        Assert.False(page.GetProperty("has_additional").GetBoolean());
        Assert.Equal(3, page.GetProperty("page").GetInt32());
        List<string?> names = [.. page.GetProperty("tags").EnumerateArray().Select(tag => tag.GetProperty("name").GetString())];
        Assert.Equal(50, names.Count);
        Assert.Equal("build-0049", names[0]);
        Assert.Equal("build-0000", names[^1]);
    }

    [Fact]
    public async Task Deleting_tags_shifts_the_later_pages()
    {
        await using TestServer server = await StartWithTagsAsync(20);
        const string Second = "/api/v1/repository/paged/tags/tag/?limit=10&page=2&onlyActiveTags=true";
        Assert.Equal("build-0009", (await server.NamesAsync(Second, "tags"))[0]);
        Assert.Equal(204, await server.SendAsync(HttpMethod.Delete, "/api/v1/repository/paged/tags/tag/build-0019"));
        Assert.Equal("build-0008", (await server.NamesAsync(Second, "tags"))[0]);
        Assert.Contains("build-0019", await server.NamesAsync("/api/v1/repository/paged/tags/tag/?limit=100", "tags"));
    }

    private static async Task<TestServer> StartPagedAsync(int repositories)
    {
        TestServer server = await TestServer.StartAsync(new RegistryOptions { Seed = "empty" });
        server.Registry.State.AddOrganization("paged", server.Registry.State.FindUser("admin")!);
        new BulkSeed(server.Registry.State, server.Registry.Seeded).Repositories("paged", BulkSeed.Numbered("repo-", repositories));
        return server;
    }

    private static async Task<TestServer> StartWithTagsAsync(int tags)
    {
        TestServer server = await StartPagedAsync(0);
        new BulkSeed(server.Registry.State, server.Registry.Seeded).Tags("paged/tags", tags);
        return server;
    }
}
