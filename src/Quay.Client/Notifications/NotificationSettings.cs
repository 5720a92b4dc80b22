using System;
using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>What a new notification is to be.</summary>
public sealed class NotificationSettings
{
    /// <summary>What it tells of.</summary>
    public QuayNotificationEvent Event { get; set; }

    /// <summary>How it is sent.</summary>
    public QuayNotificationMethod Method { get; set; }

    /// <summary>What it is called.</summary>
    public string? Title { get; set; }

    /// <summary>Where it goes. Values are plain or protected.</summary>
    public IReadOnlyDictionary<string, object?> Config { get; set; } = new Dictionary<string, object?>();

    /// <summary>Which events of that kind are meant.</summary>
    public IReadOnlyDictionary<string, object?> EventConfig { get; set; } = new Dictionary<string, object?>();

    internal JsonBody ToBody() => new JsonBody()
        .Set("event", WireName.Of(Event))
        .Set("method", WireName.Of(Method))
        .Set("config", Config.ToDictionary(setting => setting.Key, setting => Protect(setting.Key, setting.Value)))
        .Set("eventConfig", EventConfig)
        .SetIfGiven("title", Title);

    private static object? Protect(string name, object? value) =>
        value is string text && QuayNotification.SecretNames.Contains(name, StringComparer.OrdinalIgnoreCase) ? text.Protect() : value;
}
