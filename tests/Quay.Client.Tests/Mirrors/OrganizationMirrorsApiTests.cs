using System;
using System.Linq;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Mirrors;
using Xunit;

namespace Quay.Client.Tests;

public class OrganizationMirrorsApiTests : RegistryTest
{
    private static OrganizationMirrorSettings Settings => new()
    {
        RegistryType = QuayMirrorRegistryType.Harbor,
        RegistryUrl = "https://harbor.example.com",
        ExternalNamespace = "library",
        Robot = "initech+sync",
        Visibility = QuayVisibility.Private,
        SyncInterval = TimeSpan.FromHours(6),
        SyncStartDate = DateTimeOffset.UtcNow,
        VerifyTls = false,
        HttpProxy = "http://proxy:1",
        RepositoryFilters = ["w*"],
    };

    private OrganizationMirror Stored => State.FindOrganization("initech")!.Mirror!;

    [Fact]
    public async Task A_mirror_is_created_and_read_back()
    {
        QuayOrganizationMirror mirror = await CreateAsync();

        Assert.Equal(("initech", QuayMirrorRegistryType.Harbor, "https://harbor.example.com", "library"), (mirror.Organization, mirror.ExternalRegistryType, mirror.ExternalRegistryUrl, mirror.ExternalNamespace));
        Assert.Equal((QuayMirrorStatus.NeverRun, false, "http://proxy:1", 0), (mirror.SyncStatus, mirror.VerifyTls, mirror.HttpProxy, mirror.RepositoryCount));
    }

    [Fact]
    public async Task An_organization_without_a_mirror_gives_null_and_a_missing_one_an_error()
    {
        Assert.Null(await Client.OrganizationMirrors.FindAsync("acme", Limit));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.OrganizationMirrors.FindAsync("nonesuch", Limit)));
    }

    [Fact]
    public async Task Settings_that_the_registry_replaces_together_are_sent_together()
    {
        await CreateAsync();

        QuayOrganizationMirror mirror = await Client.OrganizationMirrors.ChangeAsync("initech", new OrganizationMirrorSettings { HttpsProxy = "http://proxy:2" }, Limit);

        Assert.Equal((false, "http://proxy:1", "http://proxy:2"), (mirror.VerifyTls, mirror.HttpProxy, mirror.HttpsProxy));

        mirror = await Client.OrganizationMirrors.ChangeAsync("initech", new OrganizationMirrorSettings { HttpProxy = "", VerifyTls = true }, Limit);

        Assert.Equal((true, null, "http://proxy:2", QuayVisibility.Private), (mirror.VerifyTls, mirror.HttpProxy, mirror.HttpsProxy, mirror.Visibility));
    }

    [Fact]
    public async Task A_change_of_other_settings_needs_no_read()
    {
        await CreateAsync();
        long reads = Calls("getOrgMirrorConfig");

        QuayOrganizationMirror mirror = await Client.OrganizationMirrors.ChangeAsync("initech", new OrganizationMirrorSettings { RepositoryFilters = [], Enabled = false }, Limit);

        Assert.Equal((0, false, "http://proxy:1"), (mirror.RepositoryFilters.Count, mirror.IsEnabled, mirror.HttpProxy));
        Assert.Equal(reads + 1, Calls("getOrgMirrorConfig"));
    }

    [Theory]
    [InlineData("initech", "initech+nonesuch", QuayErrorKind.NotFound, "robot 'initech+nonesuch'")]
    [InlineData("nonesuch", "initech+sync", QuayErrorKind.NotFound, "organization 'nonesuch'")]
    [InlineData("acme", "acme+ci", QuayErrorKind.Conflict, "already contains repositories")]
    public async Task The_error_names_the_refused_object(string organization, string robot, QuayErrorKind kind, string words)
    {
        OrganizationMirrorSettings settings = Settings;
        settings.Robot = robot;

        QuayApiException error = await Assert.ThrowsAsync<QuayApiException>(() => Client.OrganizationMirrors.CreateAsync(organization, settings, Limit));

        Assert.Equal(kind, error.Kind);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_test_of_the_connection_is_a_result_and_not_an_error()
    {
        await CreateAsync();
        Assert.True((await Client.OrganizationMirrors.TestAsync("initech", Limit)).Success);

        Stored.Url = "https://nowhere.invalid";
        QuayOrganizationMirrorTest test = await Client.OrganizationMirrors.TestAsync("initech", Limit);
        Assert.Equal(("initech", false), (test.Organization, test.Success));
        Assert.Contains("nowhere.invalid", test.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mirror_is_synchronizing_as_long_as_one_of_its_repositories_is()
    {
        await CreateAsync();
        Stored.Status = "SUCCESS";
        Stored.Found.Add(new FoundRepository { Name = "web", Status = "SYNCING" });

        Assert.True((await Client.OrganizationMirrors.GetAsync("initech", Limit)).IsSyncing);
        Assert.Equal(QuayErrorKind.Conflict, await FailAsync(() => Client.OrganizationMirrors.SyncAsync("initech", Limit)));

        Stored.Found[0].Status = "SUCCESS";
        Assert.False((await Client.OrganizationMirrors.GetAsync("initech", Limit)).IsSyncing);
    }

    [Fact]
    public async Task The_repositories_of_a_mirror_are_listed_page_by_page_and_each_once()
    {
        await CreateAsync();
        Stored.Found.AddRange(Enumerable.Range(0, 1200).Select(i => new FoundRepository { Name = $"repo-{i:D4}", Status = i % 2 == 0 ? "FAIL" : "SKIP", IsMade = i == 0 }));

        var all = await Client.OrganizationMirrors.ListRepositories("initech", null).ReadAllAsync();
        var failed = await Client.OrganizationMirrors.ListRepositories("initech", QuayMirrorStatus.Fail).ReadAllAsync();

        Assert.Equal((1200, 600), (all.Select(repository => repository.Name).Distinct().Count(), failed.Count));
        Assert.Equal(("initech", "initech/repo-0000", null), (all[0].Organization, all[0].Repository, all[1].Repository));
        Assert.Equal(5, Calls("listOrgMirrorRepositories"));
    }

    [Fact]
    public async Task Deleting_a_deleted_mirror_fails_with_NotFound()
    {
        await CreateAsync();
        await Client.OrganizationMirrors.DeleteAsync("initech", Limit);

        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.OrganizationMirrors.DeleteAsync("initech", Limit)));
    }

    private Task<QuayOrganizationMirror> CreateAsync()
    {
        State.AddRobot(State.FindOrganization("initech")!, "sync");
        return Client.OrganizationMirrors.CreateAsync("initech", Settings, Limit);
    }

    private static async Task<QuayErrorKind> FailAsync(Func<Task> call) => (await Assert.ThrowsAsync<QuayApiException>(call)).Kind;
}
