using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

public class SequentialListingTests
{
    private const string First = """{"organizations":[{"name":"a"}],"next_page":"2"}""";

    [Fact]
    public async Task No_page_is_requested_before_the_first_read()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(First);
        using QuayClient client = TestClient.Create(server);

        using Listing<QuayOrganization> listing = client.Organizations.ListAll();

        Assert.Empty(server.Targets);
    }

    [Fact]
    public async Task Exactly_one_page_is_requested_ahead()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(PagedThings.AnswerAsync);
        Connection connection = TestClient.Connect(server);
        using Transport transport = connection.Transport;
        using var listing = new SequentialListing<Thing>(new PageReader<Thing>(connection, () => ApiRequest.Get("x", $"token/2000"), "things", PagingStyle.Token));

        await listing.NextAsync(Limits.Token());
        await Limits.UntilAsync(() => server.Targets.Length == 2, "the second page is requested");
        await listing.NextAsync(Limits.Token());
        await Limits.UntilAsync(() => server.Targets.Length == 3, "the third page is requested");

        Assert.Equal(3, server.Targets.Length);
    }

    [Fact]
    public async Task Disposing_the_listing_cancels_its_request()
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ScriptedServer server = await ScriptedServer.StartAsync(http =>
        {
            if (!http.Request.Query.ContainsKey("next_page"))
            {
                return http.AnswerAsync(First);
            }

            http.RequestAborted.Register(() => gone.TrySetResult());
            return http.HangAsync();
        });
        using QuayClient client = TestClient.Create(server);
        Listing<QuayOrganization> listing = client.Organizations.ListAll();
        await listing.NextAsync(Limits.Token());
        await Limits.UntilAsync(() => server.Targets.Length == 2, "the second page is requested");

        listing.Dispose();

        await gone.Task.WaitAsync(Limits.Patience);
    }

    [Fact]
    public async Task A_cancelled_read_can_be_repeated_without_a_second_request()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ScriptedServer server = await ScriptedServer.StartAsync(async http =>
        {
            await release.Task;
            await http.AnswerAsync("""{"organizations":[{"name":"a"}]}""");
        });
        using QuayClient client = TestClient.Create(server);
        using Listing<QuayOrganization> listing = client.Organizations.ListAll();
        using var cancel = new CancellationTokenSource();
        Task waiting = listing.NextAsync(cancel.Token);
        await Limits.UntilAsync(() => server.Targets.Length == 1, "the page is requested");

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(Limits.Patience));
        release.SetResult();

        Assert.Equal("a", Assert.Single((await listing.NextAsync(Limits.Token()))!).Name);
        Assert.Null(await listing.NextAsync(Limits.Token()));
        Assert.Single(server.Targets);
    }

    [Fact]
    public async Task A_failure_comes_after_the_pages_before_it_and_is_repeated()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http =>
            http.Request.Query.ContainsKey("next_page") ? http.AnswerAsync("{}", 403) : http.AnswerAsync(First));
        using QuayClient client = TestClient.Create(server);
        using Listing<QuayOrganization> listing = client.Organizations.ListAll();

        Assert.Single((await listing.NextAsync(Limits.Token()))!);
        for (int i = 0; i < 2; i++)
        {
            Assert.Equal(QuayErrorKind.Forbidden, (await Assert.ThrowsAsync<QuayApiException>(() => listing.NextAsync(Limits.Token()))).Kind);
        }
    }

    [Fact]
    public async Task A_truncated_page_is_requested_again()
    {
        int tries = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(async http =>
        {
            if (http.Request.Query.ContainsKey("next_page") && Interlocked.Increment(ref tries) == 1)
            {
                http.Abort();
                return;
            }

            await http.AnswerAsync(tries == 0 ? First : """{"organizations":[{"name":"b"}]}""");
        });
        using QuayClient client = TestClient.Create(server);

        List<QuayOrganization> all = await client.Organizations.ListAll().ReadAllAsync();

        Assert.Equal(["a", "b"], all.Select(organization => organization.Name));
    }
}
