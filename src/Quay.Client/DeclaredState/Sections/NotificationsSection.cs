using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Notifications about events of a repository or about the storage of the organization.</summary>
internal sealed class NotificationsSection : Section
{
    private const string Notifications = "notifications";
    private const string Cmdlet = "New-QuayNotification";

    // The key for the destination of a notification, its method, and the name of the setting in the API.
    private static readonly (string Key, QuayNotificationMethod Method, string Setting)[] Destinations =
    [
        ("webhookUrl", QuayNotificationMethod.Webhook, "url"),
        ("slackUrl", QuayNotificationMethod.Slack, "url"),
        ("email", QuayNotificationMethod.Email, "email"),
        ("target", QuayNotificationMethod.QuayNotification, "target"),
    ];

    // All keys are identity keys, since the API has no operation to change a notification.
    private static readonly MapDefinition Notification = new(
        "a notification",
        new KeyDefinition("event", new WordDefinition(typeof(QuayNotificationEvent)), "The event.", Cmdlet + " -Event") { IsRequired = true, IsIdentity = true },
        new KeyDefinition("method", new WordDefinition(typeof(QuayNotificationMethod)), "The method; derived from webhookUrl, slackUrl, email or target if it is omitted.", Cmdlet + " -Method") { IsIdentity = true },
        new KeyDefinition("title", new TextDefinition(mayBeEmpty: true), "The title.", Cmdlet + " -Title") { IsIdentity = true, Default = string.Empty },
        new KeyDefinition("webhookUrl", new SecretDefinition(mayBeWritten: true), "The address that the registry calls, as ${NAME} if it is secret.", Cmdlet + " -WebhookUrl") { IsIdentity = true },
        new KeyDefinition("slackUrl", new SecretDefinition(), "The webhook address of the Slack channel, as ${NAME}.", Cmdlet + " -SlackUrl") { IsIdentity = true },
        new KeyDefinition("email", new TextDefinition(), "The e-mail address.", Cmdlet + " -Email") { IsIdentity = true },
        new KeyDefinition("target", new TextDefinition(), "The user or team that sees the notification in the registry's web pages.", Cmdlet + " -Target") { IsIdentity = true },
        new KeyDefinition("targetKind", new WordDefinition(typeof(QuayNotificationTargetKind)), "Whether the target is a user or a team.", Cmdlet + " -TargetKind") { IsIdentity = true, Default = QuayNotificationTargetKind.User },
        new KeyDefinition("token", new SecretDefinition(), "The token for Flowdock or HipChat, as ${NAME}.", Cmdlet + " -Config") { IsIdentity = true },
        new KeyDefinition("config", new FreeDefinition(), "Other settings of the method.", Cmdlet + " -Config") { IsIdentity = true },
        new KeyDefinition("eventConfig", new FreeDefinition(), "Conditions that limit the events.", Cmdlet + " -EventConfig") { IsIdentity = true })
    {
        Rule = Check,
    };

    public override string Name => Notifications;

    public override IReadOnlyList<KeyDefinition> Keys { get; } =
        [new KeyDefinition(Notifications, new ListDefinition(Notification), "Notifications about events.") { HoldsItems = true }];

    public override async Task<StateMap?> ReadAsync(SectionPlace place, StateMap? desired)
    {
        IReadOnlyList<QuayNotification>? notifications = await place.Registry
            .ReadOptionalAsync(token => place.Client.Notifications.ListPresentAsync(place.Place, token)).ConfigureAwait(false);
        if (notifications is null)
        {
            return null;
        }

        StateMap state = place.ListOf(Notifications, notifications.Where(notification => notification.Event is not null && notification.Method is not null)
            .OrderBy(notification => notification.Event).ThenBy(notification => notification.Method).ThenBy(notification => notification.Title, StringComparer.Ordinal)
            .ThenBy(notification => notification.Target, StringComparer.Ordinal)
            .Select(notification => StateOf(place, notification)));
        state.Comments.AddRange(notifications.Where(notification => notification.Event is null || notification.Method is null)
            .Select(notification => $"Not written: the notification '{notification.Title ?? notification.Uuid}', whose kind this version does not know."));
        return state;
    }

    public override void Plan(PlanBuilder plan, SectionPlace place, StateMap current, StateMap desired) =>
        plan.CompareList(Notification, current.Maps(Notifications), desired.Maps(Notifications), (now, then) => Describe(place, now, then));

    private static void Check(StateMap map, DocumentPlace place, DocumentReading reading)
    {
        (string Key, QuayNotificationMethod Method, string Setting)[] given = Array.FindAll(Destinations, destination => map.Has(destination.Key));
        QuayNotificationMethod? method = map.Value<QuayNotificationMethod>("method");
        if (given.Length > 1 || (given.Length == 0 && method is not (QuayNotificationMethod.Flowdock or QuayNotificationMethod.HipChat)))
        {
            reading.Add(place, "A notification has one destination. Write one of webhookUrl, slackUrl, email and target.");
        }
        else if (given.Length == 1 && method is not null && method != given[0].Method)
        {
            reading.Add(place, $"The method '{WordDefinition.WordOf(method)}' contradicts {given[0].Key}. Omit the method.");
        }
        else if (given.Length == 1)
        {
            map["method"] = given[0].Method;
        }
    }

    private static StateMap StateOf(SectionPlace place, QuayNotification notification)
    {
        QuayNotificationMethod method = notification.Method!.Value;
        string variable = DeclaredSecret.NameOf(place.Repository?.Name ?? place.Organization, notification.Title);
        Dictionary<string, object?> config = notification.Config.Where(setting => setting.Key is not ("email" or "target")).ToDictionary(setting => setting.Key, setting => setting.Value);
        var state = new StateMap
        {
            ["event"] = notification.Event,
            ["method"] = method,
            ["title"] = notification.Title is { Length: > 0 } title ? title : null,
            ["token"] = notification.Token is { } token ? new DeclaredSecret(variable + "_TOKEN", token) : null,
            ["config"] = config.Count > 0 ? config : null,
            ["eventConfig"] = notification.EventConfig.Count > 0 ? notification.EventConfig : null,
            Model = notification,
        };
        string? key = Array.Find(Destinations, destination => destination.Method == method).Key;
        if (key is "webhookUrl" or "slackUrl")
        {
            state[key] = notification.Url is { } url ? new DeclaredSecret($"{variable}_{(key == "slackUrl" ? "SLACK" : "WEBHOOK")}_URL", url) : null;
        }
        else if (key is not null)
        {
            state[key] = notification.Target;
        }

        if (notification.Config.TryGetValue("target", out object? target) && target is Dictionary<string, object?> names && names.TryGetValue("kind", out object? kind))
        {
            state["targetKind"] = kind is "team" ? QuayNotificationTargetKind.Team : QuayNotificationTargetKind.User;
        }

        return state;
    }

    private static ItemPlan Describe(SectionPlace place, StateMap? current, StateMap? desired)
    {
        StateMap values = (desired ?? current)!;
        string name = values.Text("title") ?? $"{WordDefinition.WordOf(values.Value<QuayNotificationEvent>("event")!.Value)} by {WordDefinition.WordOf(values.Value<QuayNotificationMethod>("method")!.Value)}";
        return new ItemPlan("Notification", name, $"Notification '{name}' {place.Of}", Notification, ChangeRank.Notifications)
        {
            DependsOn = place.DependsOn,
            NeededSecret = Array.Find(["webhookUrl", "slackUrl", "token"], values.Has),
            Create = token => place.Client.Notifications.CreateAsync(place.Place, Settings(desired!), token),
            Remove = token => place.Client.Notifications.DeleteAsync(place.Place, (current!.Model as QuayNotification)!.Uuid, token),
        };
    }

    private static NotificationSettings Settings(StateMap values)
    {
        QuayNotificationMethod method = values.Value<QuayNotificationMethod>("method")!.Value;
        var config = new Dictionary<string, object?>(values.Get<Dictionary<string, object?>>("config") ?? []);
        foreach ((string key, _, string setting) in Destinations.Where(destination => values.Has(destination.Key)))
        {
            config[setting] = values[key] is DeclaredSecret secret ? secret.Value : values[key];
        }

        if (values.Text("target") is { } target)
        {
            config["target"] = new Dictionary<string, object?> { ["name"] = target, ["kind"] = values.Value<QuayNotificationTargetKind>("targetKind") == QuayNotificationTargetKind.Team ? "team" : "user" };
        }

        if (values.Get<DeclaredSecret>("token") is { } token)
        {
            config[method == QuayNotificationMethod.HipChat ? "notification_token" : "flow_api_token"] = token.Value;
        }

        return new NotificationSettings
        {
            Event = values.Value<QuayNotificationEvent>("event")!.Value,
            Method = method,
            Title = values.Text("title"),
            Config = config,
            EventConfig = values.Get<Dictionary<string, object?>>("eventConfig") ?? [],
        };
    }
}
