using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Hosting;
using Xunit;

namespace Quay.Client.Tests;

public class BuildsApiTests : RegistryTest
{
    private const string Failed = "3c1f0e7b-2a01-4f0a-9c52-6d1f0e7b2b01";
    private const string Pushed = "3c1f0e7b-2a01-4f0a-9c52-6d1f0e7b2b02";
    private const string Queued = "3c1f0e7b-2a01-4f0a-9c52-6d1f0e7b2b03";
    private static readonly RepositoryName App = RepositoryName.Parse("acme/app");
    private static readonly RepositoryName Missing = RepositoryName.Parse("acme/nonesuch");

    [Fact]
    public async Task Builds_are_listed_newest_first_up_to_the_limit()
    {
        IReadOnlyList<QuayBuild> all = await Client.Builds.ListAsync(App, 100, null, Limit);
        IReadOnlyList<QuayBuild> one = await Client.Builds.ListAsync(App, 1, null, Limit);
        IReadOnlyList<QuayBuild> late = await Client.Builds.ListAsync(App, 100, DateTimeOffset.Now.AddHours(-30), Limit);

        Assert.Equal([Queued, Pushed, Failed], all.Select(build => build.Id));
        Assert.All(all, build => Assert.Equal("acme/app", build.Repository));
        Assert.Equal([false, true, true], all.Select(build => build.IsFinished));
        Assert.Equal(("acme+ci", "acme/app", "7d1f0e7b-2a01-4f0a-9c52-6d1f0e7b2a01"), (all[1].PullRobot, all[1].Trigger!.Repository, all[1].Trigger!.TriggerId));
        Assert.Equal([Queued], one.Select(build => build.Id));
        Assert.Equal([Queued, Pushed], late.Select(build => build.Id));
    }

    [Fact]
    public async Task A_missing_repository_or_build_is_not_found_although_the_registry_answers_with_an_empty_list()
    {
        Assert.Empty(await Client.Builds.ListAsync(RepositoryName.Parse("acme/empty"), 5, null, Limit));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.Builds.ListAsync(Missing, 5, null, Limit)));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.Builds.GetAsync(App, "nonesuch", Limit)));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.Builds.GetStatusAsync(App, "nonesuch", Limit)));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.Builds.GetStatusAsync(null, "nonesuch", Limit)));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.Builds.CancelAsync(App, "nonesuch", Limit)));
    }

    [Fact]
    public async Task The_webhook_of_a_builds_trigger_is_a_secret_too()
    {
        QuayBuild build = await Client.Builds.GetAsync(null, Pushed, Limit);

        Assert.Contains("$token:", build.Trigger!.WebhookUrl!.Reveal(), StringComparison.Ordinal);
        Assert.StartsWith("ssh-rsa", build.Trigger.SshPublicKey, StringComparison.Ordinal);
        Assert.Equal("/Dockerfile", build.Trigger.Config!["dockerfile_path"]);
        Assert.DoesNotContain("credentials", build.Trigger.Config.Keys);
    }

    [Fact]
    public async Task A_build_shows_its_phase_and_progress()
    {
        await Client.Builds.GetStatusAsync(App, Queued, Limit);
        QuayBuild building = await Client.Builds.GetStatusAsync(App, Queued, Limit);
        QuayBuild pushing = await Client.Builds.GetStatusAsync(App, Queued, Limit);

        Assert.Equal((QuayBuildPhase.Building, "1/2"), (building.Phase, building.Status!.ToString()));
        Assert.Equal((QuayBuildPhase.Pushing, "50 %"), (pushing.Phase, pushing.Status!.ToString()));
        Assert.NotNull(building.Status.Heartbeat);
    }

    [Fact]
    public async Task Settings_are_sent_as_the_registry_names_them()
    {
        var settings = new BuildSettings { Tags = ["v1", "latest"], DockerfilePath = "/build/Dockerfile", Context = "/", PullRobot = "acme+ci" };

        QuayBuild build = await Client.Builds.StartAsync(App, settings, "https://files.example.com/a.tar.gz".Protect(), Limit);

        Assert.Equal((QuayBuildPhase.Waiting, "/build/Dockerfile", "/", "acme+ci"), (build.Phase, build.DockerfilePath, build.Context, build.PullRobot));
        Assert.Equal(["v1", "latest"], build.Tags);
        Assert.Equal("https://files.example.com/a.tar.gz", build.ArchiveUrl!.Reveal());
    }

    [Theory]
    [InlineData("ftp://files.example.com/a.tar.gz")]
    [InlineData("a.tar.gz")]
    public async Task An_archive_address_that_is_not_http_is_refused_before_a_request_is_sent(string address)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Client.Builds.StartAsync(App, new BuildSettings(), address.Protect(), Limit));

        Assert.Empty(Server.Requests.All());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_upload_carries_no_credentials_to_any_host(bool elsewhere)
    {
        Server.Options.StorageHost = elsewhere ? Elsewhere : null;
        var sent = new List<long>();
        using TemporaryFile file = new(200_000);
        using BuildArchive archive = await BuildArchive.OpenAsync(file.Path, new BuildSettings(), null, Limit);

        QuayBuild build = await Client.Builds.StartAsync(App, new BuildSettings(), archive, sent.Add, Limit);

        RecordedRequest put = Assert.Single(Server.Requests.All(), request => request.Method == "PUT");
        Assert.Equal((200, false, false), (put.Status, put.HasAuthorization, put.HasCookie));
        Assert.Equal(file.Content, State.Files[build.ResourceKey!].Content!.Value.ToArray());
        Assert.Equal(200_000, sent[^1]);
        Assert.Equal(sent.Order(), sent);
    }

    [Fact]
    public async Task A_session_sends_no_cookie_along_with_an_upload()
    {
        using QuayClient client = NewPasswordClient("admin");
        await client.ConnectAsync(Limit);
        using TemporaryFile file = new(10);
        using BuildArchive archive = await BuildArchive.OpenAsync(file.Path, new BuildSettings(), null, Limit);

        await client.Builds.StartAsync(App, new BuildSettings(), archive, null, Limit);

        Assert.False(Assert.Single(Server.Requests.All(), request => request.Path.StartsWith("/userfiles/", StringComparison.Ordinal)).HasCookie);
    }

    [Fact]
    public async Task An_upload_that_fails_transiently_is_sent_again_from_its_beginning()
    {
        Server.Faults.Add(new() { Path = "/userfiles/", Status = 503, Times = 2 });
        using TemporaryFile file = new(200_000);
        using BuildArchive archive = await BuildArchive.OpenAsync(file.Path, new BuildSettings(), null, Limit);

        QuayBuild build = await Client.Builds.StartAsync(App, new BuildSettings(), archive, null, Limit);

        Assert.Equal(file.Content, State.Files[build.ResourceKey!].Content!.Value.ToArray());
        Assert.Equal(1, Calls("requestRepoBuild"));
    }

    [Fact]
    public async Task The_address_of_an_upload_is_reported_without_its_signature()
    {
        Server.Options.StorageHost = Elsewhere;
        Server.Faults.Add(new() { Path = "/userfiles/", Status = 403, Times = 1 });
        var recorder = new RequestRecorder();
        using TemporaryFile file = new(10);
        using BuildArchive archive = await BuildArchive.OpenAsync(file.Path, new BuildSettings(), null, Limit);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => Client.WithObserver(recorder).Builds.StartAsync(App, new BuildSettings(), archive, null, Limit));

        Assert.Equal(QuayErrorKind.Forbidden, error.Kind);
        Assert.Contains("The storage at http://localhost", error.Message, StringComparison.Ordinal);
        Assert.Contains(recorder.Completed, report => report.Method == "PUT");
        Assert.DoesNotContain(recorder.Completed, report => report.Path.Contains("Signature", StringComparison.Ordinal));
        Assert.DoesNotContain("Signature", error.ToString() + error.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_404_of_the_storage_is_NotFound()
    {
        Server.Faults.Add(new() { Path = "/userfiles/", Status = 404, Times = 1, Body = "<Error><Code>NoSuchBucket</Code></Error>", ContentType = "application/xml" });
        using TemporaryFile file = new(10);
        using BuildArchive archive = await BuildArchive.OpenAsync(file.Path, new BuildSettings(), null, Limit);

        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.Builds.StartAsync(App, new BuildSettings(), archive, null, Limit)));
    }

    [Fact]
    public async Task Nothing_is_uploaded_for_a_missing_repository()
    {
        using TemporaryFile file = new(10);
        using BuildArchive archive = await BuildArchive.OpenAsync(file.Path, new BuildSettings(), null, Limit);

        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.Builds.StartAsync(Missing, new BuildSettings(), archive, null, Limit)));
        Assert.All(Server.Requests.All(), request => Assert.Equal("GET", request.Method));
    }

    [Fact]
    public async Task An_upload_over_plain_http_is_refused()
    {
        Server.Options.StorageHost = "storage.example.com";
        using TemporaryFile file = new(10);
        using BuildArchive archive = await BuildArchive.OpenAsync(file.Path, new BuildSettings(), null, Limit);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => Client.Builds.StartAsync(App, new BuildSettings(), archive, null, Limit));

        Assert.Equal(QuayErrorKind.UnexpectedAnswer, error.Kind);
        Assert.Contains("plain http", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_builds_have_different_kinds_of_error()
    {
        SecureString url = "https://files.example.com/a.tar.gz".Protect();
        using QuayClient normal = NewClient("normal");

        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.Builds.StartAsync(App, new BuildSettings { PullRobot = "acme+nonesuch" }, url, Limit)));
        Assert.Equal(QuayErrorKind.Conflict, await FailAsync(() => Client.Builds.StartAsync(RepositoryName.Parse("acme/mirrored"), new BuildSettings(), url, Limit)));
        Assert.Equal(QuayErrorKind.Forbidden, await FailAsync(() => normal.Builds.StartAsync(RepositoryName.Parse("acme/empty"), new BuildSettings(), url, Limit)));
        Assert.Equal(QuayErrorKind.Conflict, await FailAsync(() => Client.Builds.CancelAsync(App, Pushed, Limit)));
        await Client.Builds.CancelAsync(App, Queued, Limit);
        Assert.Equal(QuayBuildPhase.Cancelled, (await Client.Builds.GetAsync(App, Queued, Limit)).Phase);
    }

    private string Elsewhere => new Uri(Server.Endpoint).Authority.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    private static async Task<QuayErrorKind> FailAsync(Func<Task> call) => (await Assert.ThrowsAsync<QuayApiException>(call)).Kind;

    /// <summary>A Dockerfile of some length.</summary>
    private sealed class TemporaryFile : IDisposable
    {
        public TemporaryFile(int length)
        {
            Path = System.IO.Path.GetTempFileName();
            Content = new byte[length];
            Array.Fill(Content, (byte)'#');
            File.WriteAllBytes(Path, Content);
        }

        public string Path { get; }

        public byte[] Content { get; }

        public void Dispose() => File.Delete(Path);
    }
}
