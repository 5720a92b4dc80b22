using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Hosting;
using Xunit;

namespace Quay.Client.Tests;

public class BuildLogsApiTests : RegistryTest
{
    private const string Failed = "3c1f0e7b-2a01-4f0a-9c52-6d1f0e7b2b01";
    private const string Archived = "3c1f0e7b-2a01-4f0a-9c52-6d1f0e7b2b02";
    private const string Queued = "3c1f0e7b-2a01-4f0a-9c52-6d1f0e7b2b03";
    private static readonly RepositoryName App = RepositoryName.Parse("acme/app");

    [Fact]
    public async Task A_log_is_read_line_by_line()
    {
        List<QuayBuildLogEntry> log = await Client.BuildLogs.List(App, Failed, null).ReadAllAsync();

        Assert.Equal(
            [(0L, QuayBuildLogType.Command, "Step 1/2 : FROM busybox"), (1L, QuayBuildLogType.Error, "Error: no such image")],
            log.Select(entry => (entry.Number, entry.Type, entry.Message)));
        Assert.All(log, entry => Assert.Equal(Failed, entry.BuildId));
        Assert.Equal(TimeSpan.FromSeconds(5), log[1].DateTime - log[0].DateTime);
    }

    [Fact]
    public async Task A_log_is_followed_until_the_build_ends_and_no_line_comes_twice()
    {
        List<QuayBuildLogEntry> log = await Client.BuildLogs.List(App, Queued, TimeSpan.FromMilliseconds(1)).ReadAllAsync();

        Assert.Equal(
            ["build-scheduled", "building", "Step 1/2 : FROM busybox", " ---> 6ad733544a63", "Step 2/2 : COPY . /app", "pushing", "complete"],
            log.Select(entry => entry.Message));
        Assert.Equal(Enumerable.Range(0, 7).Select(number => (long)number), log.Select(entry => entry.Number));
        Assert.Equal(QuayBuildLogType.Output, log[3].Type);
        Assert.Equal(4, Calls("getRepoBuildStatus"));
    }

    [Fact]
    public async Task A_log_that_is_archived_while_it_is_followed_continues_from_the_archive()
    {
        using Listing<QuayBuildLogEntry> listing = Client.BuildLogs.List(App, Queued, TimeSpan.FromMilliseconds(1));
        var log = new List<QuayBuildLogEntry>();
        while (log.Count == 0)
        {
            log.AddRange((await listing.NextAsync(Limit))!);
        }

        QuayPS.EmbeddedRegistry.Builds.Build build = State.FindBuild(Queued)!;
        build.Advance(State.Now);
        build.IsArchived = true;
        while (await listing.NextAsync(Limit) is { } page)
        {
            log.AddRange(page);
        }

        Assert.Equal(build.Log.Select(line => line.Message), log.Select(entry => entry.Message));
        Assert.Equal(Enumerable.Range(0, log.Count).Select(number => (long)number), log.Select(entry => entry.Number));
    }

    [Fact]
    public async Task An_archive_on_the_registry_itself_is_read_with_the_token_as_password()
    {
        List<QuayBuildLogEntry> log = await Client.BuildLogs.List(App, Archived, null).ReadAllAsync();

        Assert.Equal(["building", "complete"], log.Select(entry => entry.Message));
        Assert.True(Archive().HasAuthorization);
    }

    [Fact]
    public async Task An_archive_on_the_registry_itself_is_read_with_the_session_cookie()
    {
        using QuayClient client = NewPasswordClient("admin");
        await client.ConnectAsync(Limit);

        Assert.Equal(2, (await client.BuildLogs.List(App, Archived, null).ReadAllAsync()).Count);
        Assert.True(Archive().HasCookie);
    }

    [Fact]
    public async Task An_archive_on_another_host_gets_no_credentials_and_may_be_compressed()
    {
        Server.Options.StorageHost = new Uri(Server.Endpoint).Authority.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

        List<QuayBuildLogEntry> log = await Client.BuildLogs.List(App, Archived, null).ReadAllAsync();

        Assert.Equal(["building", "complete"], log.Select(entry => entry.Message));
        RecordedRequest archive = Archive();
        Assert.Equal((false, false, null), (archive.HasAuthorization, archive.HasCookie, archive.RequestedWith));
    }

    [Fact]
    public async Task A_superuser_reads_any_log_and_the_archive_alone()
    {
        Assert.Equal(2, (await Client.BuildLogs.List(null, Failed, null).ReadAllAsync()).Count);
        Assert.Equal(2, (await Client.BuildLogs.List(null, Archived, null).ReadAllAsync()).Count);
        Assert.Equal(2, (await Client.BuildLogs.ListArchive(Archived).ReadAllAsync()).Count);
        Assert.Equal(2, Calls("getRepoBuildLogsArchiveSuperUser"));
        var error = await Assert.ThrowsAsync<QuayApiException>(() => Client.BuildLogs.ListArchive(Failed).ReadAllAsync());
        Assert.Equal(QuayErrorKind.NotFound, error.Kind);
    }

    private RecordedRequest Archive() => Assert.Single(Server.Requests.All(), request => request.Path.StartsWith("/logarchive/", StringComparison.Ordinal));
}
