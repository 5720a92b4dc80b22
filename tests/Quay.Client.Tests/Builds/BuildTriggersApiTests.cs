using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

public class BuildTriggersApiTests : RegistryTest
{
    private const string Git = "7d1f0e7b-2a01-4f0a-9c52-6d1f0e7b2a01";
    private const string Hub = "7d1f0e7b-2a01-4f0a-9c52-6d1f0e7b2a02";
    private static readonly RepositoryName App = RepositoryName.Parse("acme/app");
    private static readonly Dictionary<string, object?> Config = new() { ["build_source"] = "acme/app" };

    [Fact]
    public async Task Triggers_name_their_repository_and_hide_their_webhook_secret()
    {
        IReadOnlyList<QuayBuildTrigger> triggers = await Client.BuildTriggers.ListAsync(App, Limit);

        Assert.Equal([Git, Hub], triggers.Select(trigger => trigger.Id));
        Assert.All(triggers, trigger => Assert.Equal(("acme/app", trigger.Id), (trigger.Repository, trigger.TriggerId)));
        Assert.Contains("$token:", triggers[0].WebhookUrl!.Reveal(), StringComparison.Ordinal);
        Assert.DoesNotContain("credentials", triggers[0].Config!.Keys);
        Assert.Null(triggers[1].WebhookUrl);
    }

    [Fact]
    public async Task A_missing_repository_is_not_found_although_the_registry_answers_with_an_empty_list()
    {
        Assert.Empty(await Client.BuildTriggers.ListAsync(RepositoryName.Parse("acme/empty"), Limit));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.BuildTriggers.ListAsync(RepositoryName.Parse("acme/nonesuch"), Limit)));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.Builds.ListByTriggerAsync(App, "nonesuch", 5, Limit)));
    }

    [Fact]
    public async Task A_trigger_is_activated_started_disabled_and_deleted()
    {
        QuayBuildTrigger trigger = await Client.BuildTriggers.ActivateAsync(App, Hub, Config, "acme+ci", Limit);
        QuayBuild build = await Client.BuildTriggers.StartAsync(App, Hub, BuildSource.Branch("main"), Limit);
        await Client.BuildTriggers.SetEnabledAsync(App, Hub, false, Limit);

        Assert.Equal((true, "acme/app", "acme+ci", "acme/app"), (trigger.IsActive, trigger.BuildSource, trigger.PullRobot, trigger.Repository));
        Assert.Equal((Hub, "main"), (build.Trigger!.Id, build.DisplayName));
        Assert.False((await Client.BuildTriggers.GetAsync(App, Hub, Limit)).Enabled);
        Assert.Equal(QuayErrorKind.Conflict, await FailAsync(() => Client.BuildTriggers.StartAsync(App, Hub, null, Limit)));
        await Client.BuildTriggers.DeleteAsync(App, Hub, Limit);
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.BuildTriggers.GetAsync(App, Hub, Limit)));
    }

    [Fact]
    public async Task Activating_an_active_trigger_is_a_conflict() =>
        Assert.Equal(QuayErrorKind.Conflict, await FailAsync(() => Client.BuildTriggers.ActivateAsync(App, Git, Config, null, Limit)));

    [Theory]
    [InlineData("refs/heads/main", "main")]
    [InlineData("heads/feature/one", "feature/one")]
    [InlineData("refs/tags/v1.0", "v1.0")]
    public async Task A_reference_is_accepted_in_the_forms_of_git(string name, string built)
    {
        await Client.BuildTriggers.ActivateAsync(App, Hub, Config, null, Limit);

        Assert.Equal(built, (await Client.BuildTriggers.StartAsync(App, Hub, BuildSource.Ref(name), Limit)).DisplayName);
    }

    [Theory]
    [InlineData("main")]
    [InlineData("refs/heads/")]
    [InlineData("refs/pull/1/head")]
    public void A_reference_that_is_neither_branch_nor_tag_is_refused(string name) => Assert.Throws<FormatException>(() => BuildSource.Ref(name));

    [Fact]
    public async Task Robots_that_may_pull_come_first()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            """{"status": "requiresrobot", "robots": [{"name": "a", "can_read": false}, {"name": "b", "can_read": true}], "is_admin": true, "message": null}""");
        using QuayClient client = TestClient.Create(server);

        QuayBuildTriggerTest test = await client.BuildTriggers.AnalyzeAsync(App, Hub, Config, Limit);

        Assert.Equal(["b", "a"], test.Robots);
        Assert.Equal((QuayBuildTriggerTestStatus.RequiresRobot, Hub, "acme/app"), (test.Status, test.TriggerId, test.Repository));
    }

    [Fact]
    public async Task Plain_git_cannot_list_its_sources()
    {
        var error = await Assert.ThrowsAsync<QuayApiException>(() => Client.BuildTriggerSources.ListRefsAsync(App, Git, Limit));

        Assert.Equal(QuayErrorKind.NotSupported, error.Kind);
        Assert.Contains("plain git", error.Message, StringComparison.Ordinal);
    }

    private static async Task<QuayErrorKind> FailAsync(Func<Task> call) => (await Assert.ThrowsAsync<QuayApiException>(call)).Kind;
}
