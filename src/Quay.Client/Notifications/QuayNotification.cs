using System;
using System.Collections.Generic;
using System.Linq;
using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>That somebody is told of what happens in a repository or to the storage of a namespace.</summary>
public sealed class QuayNotification : QuayObject
{
    private static readonly string[] SecretNames = ["flow_api_token", "notification_token"];

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

    /// <summary>Where it goes, such as its <c>url</c> or <c>email</c>.</summary>
    public Dictionary<string, object?> Config { get; internal set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Which events of that kind are meant, such as those of which <c>level</c>.</summary>
    public Dictionary<string, object?> EventConfig { get; internal set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How often sending it has failed in a row; after three times the registry gives up.</summary>
    public int NumberOfFailures { get; internal set; }

    /// <summary>What Flowdock or HipChat want to be sent along; null for other methods.</summary>
    [JsonIgnore]
    public SecureString? Token { get; private set; }

    /// <summary>Where it goes, in a word: a user, a team, an address. Of a webhook only the host, since the rest is often a secret.</summary>
    [JsonIgnore]
    public string? Target { get; private set; }

    /// <inheritdoc/>
    public override string ToString() => Title ?? Uuid;

    internal override string? GetIdentity() => Uuid;

    internal override void OnRead()
    {
        // Not among what everybody may see on the screen.
        foreach (string name in SecretNames.Where(name => Config.ContainsKey(name)))
        {
            Token = (Config[name] as string)?.Protect();
            Config.Remove(name);
        }

        Target = Text(Config.TryGetValue("target", out object? target) ? target as Dictionary<string, object?> : null, "name")
            ?? Text(Config, "email")
            ?? (Uri.TryCreate(Text(Config, "url"), UriKind.Absolute, out Uri? url) ? url.Host : null)
            ?? Text(Config, "room_id");
    }

    private static string? Text(Dictionary<string, object?>? settings, string name) =>
        settings is not null && settings.TryGetValue(name, out object? value) ? value as string : null;
}
