using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>Servers that repeat pages, tested with every listing that has pages.</summary>
public class RepeatedPageTests
{
    private const int MaximumRequests = 60;

    private static readonly Dictionary<string, Func<QuayClient, Task<int>>> Listings = new()
    {
        ["applications' tokens"] = client => CountAsync(client.ApplicationTokens.List("acme", "id")),
        ["user notifications"] = client => CountAsync(client.UserNotifications.List()),
        ["users"] = client => CountAsync(client.Users.ListAll(enabledOnly: false)),
        ["organizations"] = client => CountAsync(client.Organizations.ListAll()),
        ["repositories"] = client => CountAsync(client.Repositories.List(new RepositoryQuery { Namespace = "acme" })),
        ["starred repositories"] = client => CountAsync(client.Stars.List()),
        ["tags"] = client => CountAsync(client.Tags.List(RepositoryName.Parse("acme/app"), new TagQuery())),
        ["tags with history"] = client => CountAsync(client.Tags.List(RepositoryName.Parse("acme/app"), new TagQuery { History = true })),
        ["mirrored repositories"] = client => CountAsync(client.OrganizationMirrors.ListRepositories("acme", null)),
        ["states of mirrors"] = client => CountAsync(client.MirrorHealth.List("acme")),
        ["search"] = client => CountAsync(client.Search.FindRepositories("a", includeUsage: false)),
        ["a raw request"] = client => CountAsync(client.Raw.List("things", null)),
    };

    public static IEnumerable<object[]> Cases =>
        from listing in Listings.Keys from server in new[] { "ignores the page", "shuffles", "alternates" } select new object[] { listing, server };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_listing_without_new_items_ends_with_an_error(string listing, string kind)
    {
        int count = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => AnswerAsync(http, kind, ++count));
        using QuayClient client = TestClient.Create(server);

        if (listing == "search")
        {
            // The registry has at most ten pages of search results, and the client requests no more.
            await Listings[listing](client).WaitAsync(Limits.Patience);
        }
        else
        {
            var error = await Assert.ThrowsAsync<QuayApiException>(() => Listings[listing](client).WaitAsync(Limits.Patience));
            Assert.Equal(QuayErrorKind.UnexpectedAnswer, error.Kind);
            Assert.Contains("would never end", error.Message, StringComparison.Ordinal);
        }

        Assert.InRange(server.Requests.Count, 2, MaximumRequests);
    }

    [Fact]
    public async Task A_page_that_repeats_because_the_list_has_grown_is_skipped()
    {
        // Two pages were filled with new notifications after the first was read.
        string[] answers = [Notifications(0, true), Notifications(0, true), Notifications(0, true), Notifications(3, false)];
        int count = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.AnswerAsync(answers[count++]));
        using QuayClient client = TestClient.Create(server);

        List<QuayUserNotification> all = await client.UserNotifications.List().ReadAllAsync();

        Assert.Equal(["0", "1", "2", "3", "4", "5"], all.Select(notification => notification.Id));
    }

    [Fact]
    public void A_long_listing_remembers_only_its_latest_items()
    {
        var guard = new RepeatGuard(2);
        for (int page = 0; page < 500; page++)
        {
            Assert.True(guard.Add([.. Enumerable.Range(page * 100, 100).Select(number => (long)number)]));
        }

        // The latest items are remembered, the first ones are not.
        Assert.False(guard.Add([49_999, 49_998, 50_000 - RepeatGuard.Window]));
        Assert.True(guard.Add([1, 2, 3]));
        Assert.False(guard.IsEndless);
    }

    [Fact]
    public void A_listing_that_starts_again_after_more_pages_than_are_remembered_is_detected()
    {
        var guard = new RepeatGuard(2);
        int pages = 0;
        while (!guard.IsEndless && pages < 5000)
        {
            int cycle = pages++ % 1000;
            guard.Add([.. Enumerable.Range(cycle * 100, 100).Select(number => (long)number)]);
        }

        Assert.Equal(3001, pages);
    }

    private static string Notifications(int first, bool more) => JsonConvert.SerializeObject(new
    {
        notifications = Enumerable.Range(first, 3).Select(id => new { id = id.ToString(CultureInfo.InvariantCulture) }),
        additional = more,
    });

    private static Task AnswerAsync(HttpContext http, string kind, int count)
    {
        int[] numbers = kind switch
        {
            "shuffles" => [.. Enumerable.Range(0, 5).Select(number => (number + count) % 5)],
            "alternates" => [.. Enumerable.Range(count % 2 * 5, 5)],
            _ => [0, 1, 2, 3, 4],
        };
        object[] items = [.. numbers.Select(number => (object)Item(number))];
        return http.AnswerAsync(JsonConvert.SerializeObject(new Dictionary<string, object>
        {
            [ListName(http.Request.Path)] = ListName(http.Request.Path) == "repositories" && http.Request.Path.Value!.EndsWith("health", StringComparison.Ordinal)
                ? new { details = items, pagination = new { has_more = true } }
                : items,
            ["has_additional"] = true,
            ["has_next"] = true,
            ["additional"] = true,
            ["next_page"] = "token-" + count,
        }));
    }

    private static string ListName(string path) =>
        path.Contains("notifications", StringComparison.Ordinal) ? "notifications"
        : path.Contains("superuser/users", StringComparison.Ordinal) ? "users"
        : path.Contains("superuser/organizations", StringComparison.Ordinal) ? "organizations"
        : path.EndsWith("tokens", StringComparison.Ordinal) ? "tokens"
        : path.Contains("/tag/", StringComparison.Ordinal) ? "tags"
        : path.Contains("find/", StringComparison.Ordinal) ? "results"
        : "repositories";

    private static Dictionary<string, object> Item(int number) => new()
    {
        ["id"] = number.ToString(CultureInfo.InvariantCulture),
        ["uuid"] = $"uuid-{number}",
        ["name"] = $"name-{number}",
        ["namespace"] = "acme",
        ["username"] = $"name-{number}",
        ["repository"] = $"acme/name-{number}",
        ["repository_name"] = $"name-{number}",
        ["start_ts"] = 1_700_000_000 - number,
    };

    private static async Task<int> CountAsync<T>(Listing<T> listing) => (await listing.ReadAllAsync()).Count;
}
