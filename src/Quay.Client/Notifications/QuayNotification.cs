using System;
using System.Collections.Generic;
using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A notification about events of a repository, or about the storage of an organization or user.</summary>
public sealed class QuayNotification : QuayObject
{
    private const string UrlName = "url";
    private static readonly string[] TokenNames = ["flow_api_token", "notification_token"];

    /// <summary>The names of the settings in <see cref="Config"/> that are secrets.</summary>
    internal static IReadOnlyList<string> SecretNames { get; } = [UrlName, .. TokenNames];

    /// <summary>The repository, <c>namespace/name</c>; null for a notification of a namespace.</summary>
    [JsonIgnore]
    public string? Repository { get; internal set; }

    /// <summary>The organization; null for a notification of a repository or of the user's own namespace.</summary>
    [JsonIgnore]
    public string? Organization { get; internal set; }

    /// <summary>The identifier of the notification.</summary>
    public string Uuid { get; internal set; } = string.Empty;

    /// <summary>The title; null if it has none.</summary>
    public string? Title { get; internal set; }

    /// <summary>The event; null for one that this version does not know, which is in AdditionalProperties.</summary>
    public QuayNotificationEvent? Event { get; internal set; }

    /// <summary>The method of sending; null for one that this version does not know, which is in AdditionalProperties.</summary>
    public QuayNotificationMethod? Method { get; internal set; }

    /// <summary>The settings of the method, such as <c>email</c> or <c>template</c>, without the secrets.</summary>
    public QuayDictionary<object?> Config { get; internal set; } = [];

    /// <summary>The filter of the event, such as <c>level</c>; empty for all events of the kind.</summary>
    public QuayDictionary<object?> EventConfig { get; internal set; } = [];

    /// <summary>The number of times in a row that sending failed; after three the registry stops sending.</summary>
    public int NumberOfFailures { get; internal set; }

    /// <summary>
    /// The address that the registry calls, of a webhook or of a channel of Slack; null for other methods. It is a secret,
    /// since it permits to post there.
    /// </summary>
    [JsonIgnore]
    internal SecureString? Url { get; set; }

    /// <inheritdoc cref="Url"/>
    public SecureString? GetUrl() => Url;

    /// <summary>The token for Flowdock or HipChat; null for other methods.</summary>
    [JsonIgnore]
    internal SecureString? Token { get; set; }

    /// <inheritdoc cref="Token"/>
    public SecureString? GetToken() => Token;

    /// <summary>The destination: a user, a team, an e-mail address or a room; of a webhook only the host, since the rest is often a secret.</summary>
    [JsonIgnore]
    public string? Target { get; private set; }

    /// <inheritdoc/>
    public override string ToString() => Title ?? Uuid;

    internal override string? GetIdentity() => Uuid;

    internal override void OnRead()
    {
        // Secrets must not be shown with the other settings.
        foreach (string name in TokenNames)
        {
            Token = Take(name) ?? Token;
        }

        string? url = Text(Config, UrlName);
        Url = Take(UrlName);
        Target = Text(Config.TryGetValue("target", out object? target) ? target as Dictionary<string, object?> : null, "name")
            ?? Text(Config, "email")
            ?? (Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address.Host : null)
            ?? Text(Config, "room_id");
    }

    private SecureString? Take(string name)
    {
        string? secret = Text(Config, name);
        Config.Remove(name);
        return secret is { Length: > 0 } ? AnsweredValue.Secret(secret) : null;
    }

    private static string? Text(Dictionary<string, object?>? settings, string name) =>
        settings is not null && settings.TryGetValue(name, out object? value) ? value as string : null;
}
