using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Notifications;

/// <summary>Notifications of repositories, and of the quotas of organizations and users. None is ever delivered.</summary>
internal static class NotificationsArea
{
    private static readonly string[] QuotaEvents = ["quota_error", "quota_warning"];
    private static readonly string[] Methods = ["webhook", "email", "slack", "quay_notification", "flowdock", "hipchat"];
    private static readonly string[] Events =
    [
        "repo_push", "build_queued", "build_start", "build_success", "build_failure", "build_cancelled", "vulnerability_found",
        "repo_mirror_sync_started", "repo_mirror_sync_success", "repo_mirror_sync_failed", "repo_image_expiry", .. QuotaEvents,
    ];

    public static void Register(OperationTable operations)
    {
        // A repository that does not exist has an empty list.
        Serve(
            operations,
            ["listRepoNotifications", "createRepoNotification", "getRepoNotification", "deleteRepoNotification", "resetRepositoryNotificationFailures", "testRepoNotification"],
            Access.RepoAdmin,
            call => call.Repository?.Notifications ?? [],
            CreateOfRepository,
            call => call.Invalid($"No repository notification found for: {call.RepositoryPath.Replace("/", ", ", StringComparison.Ordinal)}, {call.Route("uuid")}"));
        Serve(
            operations,
            ["listOrgNotifications", "createOrgNotification", "getOrgNotification", "deleteOrgNotification", "resetOrgNotificationFailures", "testOrgNotification"],
            Access.OrgAdmin,
            call => call.Organization?.NamespaceNotifications,
            call => CreateOfNamespace(call, call.Organization!),
            call => call.NotFound());
        Serve(
            operations,
            [
                "listUserNamespaceNotifications", "createUserNamespaceNotification", "getUserNamespaceNotification", "deleteUserNamespaceNotification",
                "resetUserNamespaceNotificationFailures", "testUserNamespaceNotification",
            ],
            Access.UserAdmin,
            call => call.User.NamespaceNotifications,
            call => CreateOfNamespace(call, call.User),
            call => call.NotFound());
    }

    /// <summary>Registers the six operations of repositories, organizations or users.</summary>
    /// <param name="operations">The table of operations.</param>
    /// <param name="names">Ids of the operations list, create, get, delete, reset and test.</param>
    /// <param name="access">Who may call them.</param>
    /// <param name="find">The list of notifications; null if its owner does not exist.</param>
    /// <param name="create">Serves the operation create.</param>
    /// <param name="missing">The answer of delete, reset and test for a notification that does not exist.</param>
    private static void Serve(
        OperationTable operations,
        string[] names,
        Func<ApiCall, Answer?> access,
        Func<ApiCall, List<Notification>?> find,
        Func<ApiCall, Answer> create,
        Func<ApiCall, Answer> missing)
    {
        operations.Serve(names[0], access, call => find(call) is { } all ? Answer.Ok(new { Notifications = all.Select(Show) }) : call.NotFound());
        operations.Serve(names[1], access, call => find(call) is null ? call.NotFound() : create(call));
        operations.Serve(names[2], access, call => With(call, call => call.NotFound(), (_, one) => Answer.Ok(Show(one))));
        operations.Serve(names[3], access, call => With(call, missing, (all, one) =>
        {
            all.Remove(one);
            return Answer.NoContent();
        }));
        operations.Serve(names[4], access, call => With(call, missing, (_, one) =>
        {
            one.Failures = 0;
            return Answer.NoContent();
        }));
        operations.Serve(names[5], access, call => With(call, missing, (_, one) =>
        {
            one.Tests++;
            return Answer.Ok(new { });
        }));

        Answer With(ApiCall call, Func<ApiCall, Answer> otherwise, Func<List<Notification>, Notification, Answer> serve) =>
            find(call) is { } all && all.Find(one => one.Uuid == call.Route("uuid")) is Notification found ? serve(all, found) : otherwise(call);
    }

    private static Answer CreateOfRepository(ApiCall call)
    {
        if (call.Repository is not Repository repository || !Events.Contains(call.Text("event")) || !Methods.Contains(call.Text("method")))
        {
            return Pages.InternalError();
        }

        string? email = Text(call, "email");
        if (call.Text("method") == "email" && !(email is not null && repository.Emails.GetValueOrDefault(email)))
        {
            return call.Invalid("The specified e-mail address is not authorized to receive notifications for this repository");
        }

        return RefuseConfig(call, repository.Owner) ?? Add(call, repository.Notifications, repository.Owner, repository.Name);
    }

    private static Answer CreateOfNamespace(ApiCall call, Account owner)
    {
        string name = call.Text("event")!;
        if (!QuotaEvents.Contains(name))
        {
            return call.Invalid($"Invalid event '{name}'. Must be one of: {string.Join(", ", QuotaEvents)}");
        }

        string method = call.Text("method")!;
        return !Methods.Contains(method)
            ? call.Invalid($"Unknown notification method '{method}'")
            : RefuseConfig(call, owner) ?? Add(call, owner.NamespaceNotifications, owner, null);
    }

    private static Answer? RefuseConfig(ApiCall call, Account owner)
    {
        switch (call.Text("method"))
        {
            case "webhook" or "slack":
                string kind = call.Text("method") == "slack" ? "Slack" : "webhook";
                string? url = Text(call, "url");
                return url is null ? call.Invalid($"Missing {kind} URL")
                    : !url.StartsWith("http://", StringComparison.Ordinal) && !url.StartsWith("https://", StringComparison.Ordinal) ? call.Invalid($"Invalid {kind} URL")
                    : null;
            case "email":
                return Text(call, "email") is null ? call.Invalid("Missing e-mail address") : null;
            case "quay_notification":
                if (!call.Member("config")!.Value.TryGetProperty("target", out JsonElement target))
                {
                    return call.Invalid("Missing target information");
                }

                string name = target.GetProperty("name").GetString()!;
                return target.GetProperty("kind").GetString() == "team"
                    ? owner is Organization organization && organization.Teams.ContainsKey(name) ? null : call.Invalid($"Unknown team {name}")
                    : call.State.FindUser(name) is null ? call.Invalid($"Unknown user {name}") : null;
            default:
                return null;
        }
    }

    private static Answer Add(ApiCall call, List<Notification> notifications, Account owner, string? repository)
    {
        var notification = new Notification
        {
            Title = call.Text("title"),
            Event = call.Text("event")!,
            Method = call.Text("method")!,
            Config = call.Member("config")!.Value,
            EventConfig = call.Member("eventConfig")!.Value,
        };
        notifications.Add(notification);
        call.Log(repository is null ? "create_namespace_notification" : "add_repo_notification", owner, repository, ("event", notification.Event), ("method", notification.Method));
        return Answer.Json(201, Show(notification));
    }

    private static string? Text(ApiCall call, string name) =>
        call.Member("config")!.Value.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static object Show(Notification notification) => new
    {
        notification.Uuid,
        notification.Title,
        notification.Event,
        notification.Method,
        notification.Config,
        notification.EventConfig,
        NumberOfFailures = notification.Failures,
    };
}
