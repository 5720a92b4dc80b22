using System;
using System.Collections.Generic;
using System.Linq;
using System.Security;
using Quay.Client;

namespace QuayPS;

/// <summary>The method and destination of a new notification, from the parameters of New-QuayNotification.</summary>
internal sealed class NotificationDestination
{
    private readonly Dictionary<QuayNotificationMethod, (string Name, object Value)> _shortcuts = [];

    /// <summary>The method if it is specified.</summary>
    public QuayNotificationMethod? Method { get; set; }

    /// <summary>Adds a specified shortcut: a parameter that implies a method and one of its settings.</summary>
    /// <param name="method">The method.</param>
    /// <param name="name">The name of the setting in the API.</param>
    /// <param name="value">The value; nothing is added if it is null or empty.</param>
    public void Add(QuayNotificationMethod method, string name, object? value)
    {
        if (value is not (null or "" or SecureString { Length: 0 }))
        {
            _shortcuts[method] = (name, value);
        }
    }

    /// <summary>Returns the method and its settings in the format of the API.</summary>
    /// <param name="config">The value of -Config; null if it is not specified.</param>
    /// <exception cref="ArgumentException">The destination is missing or ambiguous, or does not fit the method.</exception>
    public (QuayNotificationMethod Method, Dictionary<string, object?> Config) Resolve(Dictionary<string, object?>? config)
    {
        if (_shortcuts.Count > 1 || (_shortcuts.Count == 0 && (Method is null || config is null)))
        {
            throw new ArgumentException("Specify one of -WebhookUrl, -SlackUrl, -Email and -Target, or -Method with -Config.");
        }

        Dictionary<string, object?> settings = config ?? [];
        if (_shortcuts.Count == 0)
        {
            return (Method!.Value, settings);
        }

        (QuayNotificationMethod method, (string name, object value)) = (_shortcuts.Keys.Single(), _shortcuts.Values.Single());
        settings[name] = value;
        return Method is null || Method == method
            ? (method, settings)
            : throw new ArgumentException($"Method {Method} does not fit the destination, which is one for {method}. Omit -Method, or specify another destination.");
    }
}
