using System;
using System.Linq;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Mirrors;
using QuayPS.EmbeddedRegistry.Repositories;
using QuayPS.EmbeddedRegistry.Seeding;
using Xunit;

namespace Quay.Client.Tests;

public class RepositoryMirrorsApiTests : RegistryTest
{
    private static readonly RepositoryName Mirrored = RepositoryName.Parse("acme/mirrored");
    private static readonly RepositoryName Empty = RepositoryName.Parse("acme/empty");

    private static RepositoryMirrorSettings Settings => new()
    {
        ExternalReference = "quay.example.com/minio/mc",
        TagPatterns = ["latest", "v1.*"],
        Robot = "acme+deploy",
        SyncInterval = TimeSpan.FromHours(6),
        SyncStartDate = new DateTimeOffset(2026, 12, 1, 7, 30, 0, TimeSpan.FromHours(1)),
    };

    [Fact]
    public async Task A_mirror_is_read_with_its_repository()
    {
        QuayRepositoryMirror? mirror = await Client.RepositoryMirrors.FindAsync(Mirrored, Limit);

        Assert.Equal(("acme/mirrored", "upstream.example.com/acme/mirrored", QuayMirrorStatus.Success), (mirror?.Repository, mirror?.ExternalReference, mirror?.SyncStatus));
        Assert.Equal(["latest", "v1.*"], mirror!.TagPatterns);
        Assert.Equal(TimeSpan.FromDays(1), mirror.SyncInterval);
    }

    [Fact]
    public async Task A_repository_without_a_mirror_gives_null_and_a_missing_one_an_error()
    {
        Assert.Null(await Client.RepositoryMirrors.FindAsync(Empty, Limit));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.RepositoryMirrors.FindAsync(RepositoryName.Parse("acme/nonesuch"), Limit)));
    }

    [Fact]
    public async Task The_timeout_for_an_image_is_sent_if_the_registry_demands_it()
    {
        QuayRepositoryMirror mirror = await Client.RepositoryMirrors.CreateAsync(Empty, Settings, Limit);

        Assert.Equal((TimeSpan.FromMinutes(5), new DateTime(2026, 12, 1, 6, 30, 0, DateTimeKind.Utc).ToLocalTime()), (mirror.SkopeoTimeout, mirror.SyncStartDate));
        Assert.Equal(2, Calls("createRepoMirrorConfig"));
        Assert.Single(State.FindRepository("acme/empty")!.MirrorRules);
    }

    [Fact]
    public async Task A_given_timeout_for_an_image_is_sent_with_the_first_request()
    {
        RepositoryMirrorSettings settings = Settings;
        settings.SkopeoTimeout = TimeSpan.FromMinutes(20);

        QuayRepositoryMirror mirror = await Client.RepositoryMirrors.CreateAsync(Empty, settings, Limit);

        Assert.Equal(TimeSpan.FromMinutes(20), mirror.SkopeoTimeout);
        Assert.Equal(1, Calls("createRepoMirrorConfig"));
    }

    [Fact]
    public async Task Settings_that_older_registries_reject_are_not_sent_by_default()
    {
        string body = "";
        await using ScriptedServer server = await ScriptedServer.StartAsync(async http =>
        {
            body += await new System.IO.StreamReader(http.Request.Body).ReadToEndAsync();
            await http.AnswerAsync(http.Request.Method == "GET" ? """{"external_reference": "x", "sync_status": "NEVER_RUN"}""" : "\"\"", http.Request.Method == "GET" ? 200 : 201);
        });
        using QuayClient client = TestClient.Create(server);

        QuayRepositoryMirror mirror = await client.RepositoryMirrors.CreateAsync(Empty, Settings, Limit);

        Assert.Null(mirror.SkopeoTimeout);
        Assert.Equal(["POST", "GET"], server.Requests.Select(request => request.Method));
        Assert.DoesNotContain("skopeo", body, StringComparison.Ordinal);
        Assert.Contains("\"rule_kind\":\"tag_glob_csv\",\"rule_value\":[\"latest\",\"v1.*\"]", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acme+nonesuch", "acme/empty", QuayErrorKind.NotFound, "robot 'acme+nonesuch'")]
    [InlineData("acme+deploy", "acme/nonesuch", QuayErrorKind.NotFound, "repository 'acme/nonesuch'")]
    [InlineData("acme+deploy", "acme/mirrored", QuayErrorKind.AlreadyExists, "mirror of repository 'acme/mirrored'")]
    public async Task The_error_names_the_refused_object(string robot, string repository, QuayErrorKind kind, string subject)
    {
        RepositoryMirrorSettings settings = Settings;
        settings.Robot = robot;

        QuayApiException error = await Assert.ThrowsAsync<QuayApiException>(() => Client.RepositoryMirrors.CreateAsync(RepositoryName.Parse(repository), settings, Limit));

        Assert.Equal(kind, error.Kind);
        Assert.Contains(subject, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_keeps_the_settings_that_are_not_given()
    {
        QuayRepositoryMirror mirror = await Client.RepositoryMirrors.ChangeAsync(Mirrored, new RepositoryMirrorSettings { SyncInterval = TimeSpan.FromHours(2), VerifyTls = false }, Limit);

        Assert.Equal((TimeSpan.FromHours(2), false, "acme+deploy", null), (mirror.SyncInterval, mirror.VerifyTls, mirror.RobotUsername, mirror.UnsignedImages));
        Assert.Equal(["latest", "v1.*"], mirror.TagPatterns);
        Assert.Equal(1, Calls("changeRepoMirrorConfig"));
    }

    [Fact]
    public async Task Credentials_are_set_and_removed()
    {
        RepositoryMirror stored = State.FindRepository("acme/mirrored")!.Mirror!;

        await Client.RepositoryMirrors.ChangeAsync(Mirrored, new RepositoryMirrorSettings { Username = "me", Password = "secret".Protect() }, Limit);
        Assert.Equal(("me", "secret"), (stored.Username, stored.Password));

        await Client.RepositoryMirrors.ChangeAsync(Mirrored, new RepositoryMirrorSettings { Anonymous = true }, Limit);
        Assert.Equal((null, null), (stored.Username, stored.Password));
    }

    [Fact]
    public async Task Both_proxies_are_kept_although_the_registry_drops_one_per_request()
    {
        QuayRepositoryMirror mirror = await Client.RepositoryMirrors.ChangeAsync(
            Mirrored, new RepositoryMirrorSettings { HttpProxy = "http://proxy:1", HttpsProxy = "http://proxy:2" }, Limit);

        Assert.Equal(("http://proxy:1", "http://proxy:2", null), (mirror.HttpProxy, mirror.HttpsProxy, mirror.NoProxy));
        Assert.Equal(2, Calls("changeRepoMirrorConfig"));

        mirror = await Client.RepositoryMirrors.ChangeAsync(Mirrored, new RepositoryMirrorSettings { HttpProxy = "" }, Limit);

        Assert.Equal((null, "http://proxy:2"), (mirror.HttpProxy, mirror.HttpsProxy));
    }

    [Fact]
    public async Task Tag_patterns_that_the_registry_applied_to_another_mirror_are_an_error()
    {
        RepositoryMirrorSettings settings = Settings;
        settings.Robot = "acme+nonesuch";
        settings.SkopeoTimeout = TimeSpan.FromMinutes(5);
        await FailAsync(() => Client.RepositoryMirrors.CreateAsync(Empty, settings, Limit));
        await Client.RepositoryMirrors.CreateAsync(Empty, Settings, Limit);

        QuayApiException error = await Assert.ThrowsAsync<QuayApiException>(() => Client.RepositoryMirrors.ChangeAsync(Empty, new RepositoryMirrorSettings { TagPatterns = ["*"] }, Limit));

        Assert.Equal(QuayErrorKind.Conflict, error.Kind);
        Assert.Contains("(latest, v1.*)", error.Message, StringComparison.Ordinal);
        Assert.Equal(["*"], (await Client.RepositoryMirrors.ChangeAsync(Mirrored, new RepositoryMirrorSettings { TagPatterns = ["*"] }, Limit)).TagPatterns);
    }

    [Fact]
    public async Task A_synchronization_begins_and_is_cancelled()
    {
        await Client.RepositoryMirrors.SyncAsync(Mirrored, Limit);
        Assert.True((await Client.RepositoryMirrors.GetAsync(Mirrored, Limit)).IsSyncing);

        await Client.RepositoryMirrors.CancelAsync(Mirrored, Limit);
        QuayRepositoryMirror mirror = await Client.RepositoryMirrors.GetAsync(Mirrored, Limit);
        Assert.Equal((QuayMirrorStatus.Cancel, false), (mirror.SyncStatus, mirror.IsSyncing));
    }

    [Fact]
    public async Task A_conflict_with_the_state_has_another_kind_than_a_missing_mirror()
    {
        Assert.Equal(QuayErrorKind.Conflict, await FailAsync(() => Client.RepositoryMirrors.CancelAsync(Mirrored, Limit)));
        State.FindRepository("acme/mirrored")!.Mirror!.Status = "SYNCING";
        Assert.Equal(QuayErrorKind.Conflict, await FailAsync(() => Client.RepositoryMirrors.SyncAsync(Mirrored, Limit)));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.RepositoryMirrors.SyncAsync(Empty, Limit)));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.RepositoryMirrors.CancelAsync(Empty, Limit)));
    }

    [Fact]
    public async Task Unhealthy_mirrors_are_a_result_and_not_an_error()
    {
        RepositoryMirror stored = State.FindRepository("acme/mirrored")!.Mirror!;
        (stored.Status, stored.Retries) = ("FAIL", 0);

        QuayMirrorHealth health = await Client.MirrorHealth.GetAsync("acme", Limit);
        QuayMirrorHealth all = await Client.MirrorHealth.GetAllAsync(Limit);

        Assert.Equal(("acme", false, 1, 1), (health.Namespace, health.IsHealthy, health.Total, health.Failed));
        Assert.Equal(["critical", "error"], health.Issues.Select(issue => issue.Severity));
        Assert.Equal((null, false, 1), (all.Namespace, all.IsHealthy, all.Failed));
        Assert.Equal([("acme/mirrored", QuayMirrorStatus.Fail)], (await Client.MirrorHealth.List("acme").ReadAllAsync()).Select(mirror => (mirror.Repository, mirror.SyncStatus!.Value)));
    }

    [Fact]
    public async Task Mirrors_are_listed_page_by_page_and_each_once()
    {
        Bulk().Repositories("acme", BulkSeed.Numbered("repo-", 1100));
        foreach (Repository repository in State.Repositories.Values.Where(repository => repository.Name.StartsWith("repo-", StringComparison.Ordinal)))
        {
            repository.AddMirror("quay.example.com/x/y", "acme+deploy", State.Now, "latest");
        }

        var mirrors = await Client.MirrorHealth.List(null).ReadAllAsync();

        Assert.Equal(1101, mirrors.Select(mirror => mirror.Repository).Distinct().Count());
        Assert.Equal(1101, mirrors.Count);
        Assert.Equal(2, Calls("getRepositoryMirrorHealth"));
    }

    private static async Task<QuayErrorKind> FailAsync(Func<Task> call) => (await Assert.ThrowsAsync<QuayApiException>(call)).Kind;
}
