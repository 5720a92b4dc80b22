using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

public class PagingStyleTests
{
    private static readonly Dictionary<string, PagingStyle> Styles = new()
    {
        ["token"] = PagingStyle.Token,
        ["token-with-limit"] = PagingStyle.TokenWithLimit,
        ["numbered"] = PagingStyle.Numbered,
        ["search"] = PagingStyle.Search,
        ["mirrors"] = PagingStyle.NumberedMirrors,
        ["notifications"] = PagingStyle.Notifications,
        ["offset"] = PagingStyle.Offset,
        ["offset-inside"] = PagingStyle.Offset,
        ["single"] = PagingStyle.Single,
        ["array"] = PagingStyle.Single,
    };

    /// <summary>Style, number of items, and expected number of requests.</summary>
    public static TheoryData<string, int, int> Listings => new()
    {
        { "token", 0, 1 }, { "token", 20, 1 }, { "token", 21, 2 }, { "token", 90, 5 },
        { "token-with-limit", 100, 1 }, { "token-with-limit", 101, 2 }, { "token-with-limit", 250, 3 },
        { "numbered", 0, 1 }, { "numbered", 100, 1 }, { "numbered", 101, 2 }, { "numbered", 730, 8 },
        { "search", 9, 1 }, { "search", 95, 10 },
        { "mirrors", 500, 1 }, { "mirrors", 1100, 3 },
        { "notifications", 0, 1 }, { "notifications", 100, 1 }, { "notifications", 101, 2 }, { "notifications", 199, 2 }, { "notifications", 200, 3 }, { "notifications", 2000, 6 },
        { "offset", 1000, 1 }, { "offset", 2500, 3 },
        { "offset-inside", 0, 1 }, { "offset-inside", 1000, 1 }, { "offset-inside", 2500, 3 },
        { "single", 0, 1 }, { "single", 2500, 1 },
        { "array", 2500, 1 },
    };

    [Theory]
    [MemberData(nameof(Listings))]
    public async Task Every_item_comes_once_and_in_order(string style, int count, int requests)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(PagedThings.AnswerAsync);
        Connection connection = TestClient.Connect(server);
        using Transport transport = connection.Transport;
        var reader = new PageReader<Thing>(
            connection, () => ApiRequest.Raw(new("GET"), "listThings", $"api/v1/{style}/{count}"), NameOfList(style), Styles[style]);

        List<Thing> things = await new SequentialListing<Thing>(reader).ReadAllAsync();

        Assert.Equal(Enumerable.Range(0, count), things.Select(thing => thing.Number));
        Assert.Equal(requests, server.Targets.Length);
    }

    [Theory]
    [InlineData("token", 90)]
    [InlineData("token-with-limit", 250)]
    [InlineData("numbered", 730)]
    [InlineData("search", 95)]
    [InlineData("mirrors", 450)]
    [InlineData("notifications", 200)]
    [InlineData("offset", 250)]
    [InlineData("single", 30)]
    [InlineData("array", 30)]
    public async Task A_raw_listing_detects_the_style(string style, int count)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(PagedThings.AnswerAsync);
        using QuayClient client = TestClient.Create(server);

        List<object> things = await client.Raw.List($"{style}/{count}", null).ReadAllAsync();

        Assert.Equal(Enumerable.Range(0, count).Select(number => (object?)(long)number), things.Select(thing => ((Dictionary<string, object?>)thing)["number"]));
    }

    [Fact]
    public async Task A_raw_listing_starts_with_the_given_page_and_page_size()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(PagedThings.AnswerAsync);
        using QuayClient client = TestClient.Create(server);

        await client.Raw.List("numbered/250?page=3&limit=40", null).ReadAllAsync();
        await client.Raw.List("numbered/250", new Dictionary<string, string> { ["limit"] = "100", ["page"] = "2" }).ReadAllAsync();

        string[] expected = ["?page=3&limit=40", "?limit=40&page=4", "?limit=40&page=5", "?limit=40&page=6", "?limit=40&page=7", "?limit=100&page=2", "?limit=100&page=3"];
        Assert.Equal(expected.Select(query => "/api/v1/numbered/250" + query), server.Targets);
    }

    [Fact]
    public async Task A_raw_listing_starts_with_the_given_offset()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(PagedThings.AnswerAsync);
        using QuayClient client = TestClient.Create(server);

        List<object> things = await client.Raw.List("offset/2500?offset=1000&limit=600", null).ReadAllAsync();

        Assert.Equal(1500, things.Count);
        string[] expected = ["?offset=1000&limit=600", "?limit=600&offset=1600", "?limit=600&offset=2200"];
        Assert.Equal(expected.Select(query => "/api/v1/offset/2500" + query), server.Targets);
    }

    [Fact]
    public async Task A_search_ends_with_its_tenth_page_even_if_more_are_announced()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(PagedThings.AnswerAsync);
        Connection connection = TestClient.Connect(server);
        using Transport transport = connection.Transport;
        var reader = new PageReader<Thing>(connection, () => ApiRequest.Get("search", $"search/150"), "things", PagingStyle.Search);

        Assert.Equal(100, (await new SequentialListing<Thing>(reader).ReadAllAsync()).Count);
    }

    [Fact]
    public void Recorded_notifications_are_all_found_although_the_registrys_pages_skip_one()
    {
        string[] all = Ids("list-default-limit");
        string[] numbered = [.. Ids("list-page-1"), .. Ids("list-page-2")];

        Assert.Equal(Ids("list-page-0"), Ids("list-page-1"));
        Assert.Equal(all[2], Assert.Single(all[..4].Except(numbered)));
        Assert.Equal(all[3], numbered[2]);
    }

    [Fact]
    public async Task A_response_without_a_list_is_an_error()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("\"no list\"");
        using QuayClient client = TestClient.Create(server);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.Organizations.ListAll().ReadAllAsync());

        Assert.Equal(QuayErrorKind.UnexpectedAnswer, error.Kind);
    }

    private static string? NameOfList(string style) => style switch
    {
        "array" => null,
        "offset-inside" => "all.things",
        _ => "things",
    };

    private static string[] Ids(string recording) =>
        [.. Recordings.Get("user:listUserNotifications/" + recording).Json!["notifications"]!.Select(entry => (string)entry["id"]!)];
}
