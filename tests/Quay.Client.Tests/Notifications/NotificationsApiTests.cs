using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Notifications;
using Xunit;

namespace Quay.Client.Tests;

public class NotificationsApiTests : RegistryTest
{
    private static readonly Place App = Place.Repository(RepositoryName.Parse("acme/app"));
    private static readonly Place Missing = Place.Repository(RepositoryName.Parse("acme/nonesuch"));

    public static TheoryData<string, string?, string?> Places => new() { { "repository", "acme/app", null }, { "organization", null, "acme" }, { "own", null, null } };

    private static NotificationSettings Push => new()
    {
        Event = QuayNotificationEvent.RepoPush,
        Method = QuayNotificationMethod.Webhook,
        Title = "On push",
        Config = new Dictionary<string, object?> { ["url"] = "https://hooks.example.com/secret" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_notification_is_created_tested_and_deleted_in_each_place(string place, string? repository, string? organization)
    {
        Place scope = repository is not null ? App : organization is not null ? Place.Organization(organization) : Place.CurrentUser;
        NotificationSettings settings = Push;
        settings.Event = place == "repository" ? QuayNotificationEvent.RepoPush : QuayNotificationEvent.QuotaError;

        QuayNotification created = await Client.Notifications.CreateAsync(scope, settings, Limit);
        Notification stored = State.FindRepository("acme/app")!.Notifications.Concat(State.FindOrganization("acme")!.NamespaceNotifications).Concat(State.FindUser("admin")!.NamespaceNotifications).Single();
        stored.Failures = 3;

        Assert.Equal((repository, organization, "On push", settings.Event), (created.Repository, created.Organization, created.Title, created.Event));
        Assert.Equal([(created.Uuid, 3)], (await Client.Notifications.ListAsync(scope, Limit)).Select(listed => (listed.Uuid, listed.NumberOfFailures)));

        await Client.Notifications.TestAsync(scope, created.Uuid, Limit);
        await Client.Notifications.ResetAsync(scope, created.Uuid, Limit);
        Assert.Equal((1, 0), (stored.Tests, (await Client.Notifications.GetAsync(scope, created.Uuid, Limit)).NumberOfFailures));

        await Client.Notifications.DeleteAsync(scope, created.Uuid, Limit);
        Assert.Empty(await Client.Notifications.ListAsync(scope, Limit));
        foreach (Func<Task> call in new Func<Task>[]
        {
            () => Client.Notifications.GetAsync(scope, created.Uuid, Limit),
            () => Client.Notifications.TestAsync(scope, created.Uuid, Limit),
            () => Client.Notifications.ResetAsync(scope, created.Uuid, Limit),
            () => Client.Notifications.DeleteAsync(scope, created.Uuid, Limit),
        })
        {
            Assert.Equal(QuayErrorKind.NotFound, (await Assert.ThrowsAsync<QuayApiException>(call)).Kind);
        }
    }

    [Theory]
    [InlineData("user", "nobody")]
    [InlineData("team", "nonesuch")]
    public async Task The_error_names_the_missing_target(string kind, string name)
    {
        NotificationSettings settings = Push;
        settings.Method = QuayNotificationMethod.QuayNotification;
        settings.Config = new Dictionary<string, object?> { ["target"] = new Dictionary<string, object?> { ["name"] = name, ["kind"] = kind } };

        QuayApiException error = await Assert.ThrowsAsync<QuayApiException>(() => Client.Notifications.CreateAsync(App, settings, Limit));

        Assert.Equal(QuayErrorKind.NotFound, error.Kind);
        Assert.Contains($"'{name}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_repository_has_another_kind_of_error_than_a_failed_registry()
    {
        QuayApiException error = await Assert.ThrowsAsync<QuayApiException>(() => Client.Notifications.CreateAsync(Missing, Push, Limit));
        Assert.Equal(QuayErrorKind.NotFound, error.Kind);
        Assert.Contains("repository 'acme/nonesuch'", error.Message, StringComparison.Ordinal);

        Fault("createRepoNotification", rule => rule.Status = 500);
        error = await Assert.ThrowsAsync<QuayApiException>(() => Client.Notifications.CreateAsync(App, Push, Limit));
        Assert.Equal((QuayErrorKind.Unknown, 500), (error.Kind, error.StatusCode));
    }

    [Theory]
    [InlineData("""{"url": "https://hooks.example.com/secret?token=x"}""", "hooks.example.com")]
    [InlineData("""{"email": "ops@example.com"}""", "ops@example.com")]
    [InlineData("""{"target": {"name": "devs", "kind": "team"}}""", "devs")]
    [InlineData("""{"room_id": "42", "notification_token": "tok"}""", "42")]
    [InlineData("{}", null)]
    public void The_target_is_shown_without_secrets(string config, string? target) =>
        Assert.Equal(target, Reading.Read<QuayNotification>("{\"uuid\": \"x\", \"config\": " + config + "}").Target);

    [Theory]
    [InlineData("flow_api_token")]
    [InlineData("notification_token")]
    public void A_token_is_protected_and_not_part_of_Config(string name)
    {
        var notification = Reading.Read<QuayNotification>($$$"""{"uuid": "x", "config": {"{{{name}}}": "secret", "room_id": "42"} }""");

        Assert.Equal("secret", notification.Token?.Reveal());
        Assert.Equal(["room_id"], notification.Config.Keys);
    }

    [Theory]
    [InlineData("RepoPush", QuayNotificationEvent.RepoPush, null)]
    [InlineData("repo_mirror_sync_failed", QuayNotificationEvent.RepoMirrorSyncFailed, null)]
    [InlineData("moon_phase", QuayNotificationEvent.RepoPush, "moon_phase")]
    [InlineData("3", QuayNotificationEvent.RepoPush, "3")]
    public void A_known_event_is_translated_and_an_unknown_one_sent_unchanged(string name, QuayNotificationEvent known, string? other)
    {
        NotificationSettings settings = Push;

        settings.SetEvent(name);

        Assert.Equal((known, other), (settings.Event, settings.OtherEvent));
        Assert.Equal(other ?? WireName.Of(known), settings.ToBody().Members["event"]);
    }

    [Fact]
    public void Unknown_events_and_methods_become_additional_properties()
    {
        var notification = Reading.Read<QuayNotification>("""{"uuid": "x", "event": "moon_phase", "method": "pigeon", "config": {}, "event_config": {}}""");

        Assert.Equal((null, null), (notification.Event, notification.Method));
        Assert.Equal("moon_phase", notification.GetAdditionalProperties()["event"]);
    }
}
