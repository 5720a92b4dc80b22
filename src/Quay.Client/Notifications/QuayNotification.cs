using System;
using System.Collections.Generic;
using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>That somebody is told of what happens in a repository or to the storage of a namespace.</summary>
public sealed class QuayNotification : QuayObject
{
    private const string UrlName = "url";
    private static readonly string[] TokenNames = ["flow_api_token", "notification_token"];

    /// <summary>The names of the settings that are secrets.</summary>
    internal static IReadOnlyList<string> SecretNames { get; } = [UrlName, .. TokenNames];

    /// <summary>The repository, <c>namespace/name</c>; null for a notification of a namespace.</summary>
    [JsonIgnore]
    public string? Repository { get; internal set; }

    /// <summary>The organization; null for a notification of a repository or of the user's own namespace.</summary>
    [JsonIgnore]
    public string? Organization { get; internal set; }

    /// <summary>What it is addressed by.</summary>
    public string Uuid { get; internal set; } = string.Empty;

    /// <summary>What it is called.</summary>
    public string? Title { get; internal set; }

    /// <summary>What it tells of; null where a newer registry has a new word for it.</summary>
    public QuayNotificationEvent? Event { get; internal set; }

    /// <summary>How it is sent; null where a newer registry has a new word for it.</summary>
    public QuayNotificationMethod? Method { get; internal set; }

    /// <summary>Where it goes, such as its <c>email</c> or <c>template</c>; neither its address nor its token.</summary>
    public QuayDictionary<object?> Config { get; internal set; } = [];

    /// <summary>Which events of that kind are meant, such as those of which <c>level</c>.</summary>
    public QuayDictionary<object?> EventConfig { get; internal set; } = [];

    /// <summary>How often sending it has failed in a row; after three times the registry gives up.</summary>
    public int NumberOfFailures { get; internal set; }

    /// <summary>
    /// The address that the registry calls, of a webhook or of a channel of Slack; null for other methods. Whoever knows
    /// it can post there.
    /// </summary>
    [JsonIgnore]
    internal SecureString? Url { get; set; }

    /// <inheritdoc cref="Url"/>
    public SecureString? GetUrl() => Url;

    /// <summary>What Flowdock or HipChat want to be sent along; null for other methods.</summary>
    [JsonIgnore]
    internal SecureString? Token { get; set; }

    /// <inheritdoc cref="Token"/>
    public SecureString? GetToken() => Token;

    /// <summary>Where it goes, in a word: a user, a team, an address. Of a webhook only the host, since the rest is often a secret.</summary>
    [JsonIgnore]
    public string? Target { get; private set; }

    /// <inheritdoc/>
    public override string ToString() => Title ?? Uuid;

    internal override string? GetIdentity() => Uuid;

    internal override void OnRead()
    {
        // Not among what everybody may see on the screen.
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
