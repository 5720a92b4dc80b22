using System;
using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>Settings of a new notification.</summary>
public sealed class NotificationSettings
{
    /// <summary>The event to notify of.</summary>
    public QuayNotificationEvent Event { get; set; }

    /// <summary>
    /// The event as the API writes it, such as <c>repo_push</c>, for one that <see cref="QuayNotificationEvent"/> does not
    /// have; null to send <see cref="Event"/>.
    /// </summary>
    public string? OtherEvent { get; set; }

    /// <summary>The method of sending.</summary>
    public QuayNotificationMethod Method { get; set; }

    /// <summary>The title; null for none.</summary>
    public string? Title { get; set; }

    /// <summary>The settings of the method, such as <c>url</c> or <c>email</c>. Secrets may be SecureStrings.</summary>
    public IReadOnlyDictionary<string, object?> Config { get; set; } = new Dictionary<string, object?>();

    /// <summary>The filter of the event, such as <c>level</c>; empty for all events of the kind.</summary>
    public IReadOnlyDictionary<string, object?> EventConfig { get; set; } = new Dictionary<string, object?>();

    /// <summary>Sets <see cref="Event"/>, or <see cref="OtherEvent"/> if this version does not know the event.</summary>
    /// <param name="name">The name of the event: <c>RepoPush</c>, or as the API writes it, <c>repo_push</c>.</param>
    public void SetEvent(string name)
    {
        string plain = name.Replace("_", string.Empty);
        // Digits would be read as the number of a value.
        bool isKnown = Enum.TryParse(plain, ignoreCase: true, out QuayNotificationEvent known) && plain.All(char.IsLetter);
        (Event, OtherEvent) = isKnown ? (known, null) : (Event, name);
    }

    internal JsonBody ToBody() => new JsonBody()
        .Set("event", OtherEvent ?? WireName.Of(Event))
        .Set("method", WireName.Of(Method))
        .Set("config", Config.ToDictionary(setting => setting.Key, setting => Protect(setting.Key, setting.Value)))
        .Set("eventConfig", EventConfig)
        .SetIfGiven("title", Title);

    private static object? Protect(string name, object? value) =>
        value is string text && QuayNotification.SecretNames.Contains(name, StringComparer.OrdinalIgnoreCase) ? text.Protect() : value;
}
