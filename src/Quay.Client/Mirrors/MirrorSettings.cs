using System;
using System.Collections.Generic;
using System.Security;

namespace Quay.Client;

/// <summary>What to set of a mirror; what is null stays, or is as the registry has it.</summary>
public abstract class MirrorSettings
{
    private protected MirrorSettings()
    {
    }

    /// <summary>Whether it is synchronized when its time comes.</summary>
    public bool? Enabled { get; set; }

    /// <summary>The robot that pushes what was fetched, <c>namespace+name</c>.</summary>
    public string? Robot { get; set; }

    /// <summary>The time between two synchronizations.</summary>
    public TimeSpan? SyncInterval { get; set; }

    /// <summary>When it is synchronized next.</summary>
    public DateTimeOffset? SyncStartDate { get; set; }

    /// <summary>Who signs in to the other registry.</summary>
    public string? Username { get; set; }

    /// <summary>What that user signs in with.</summary>
    public SecureString? Password { get; set; }

    /// <summary>Whether nobody signs in any more.</summary>
    public bool Anonymous { get; set; }

    /// <summary>Whether the other registry must show a certificate that is valid.</summary>
    public bool? VerifyTls { get; set; }

    /// <summary>The proxy for addresses that begin with http; an empty one means none.</summary>
    public string? HttpProxy { get; set; }

    /// <summary>The proxy for addresses that begin with https; an empty one means none.</summary>
    public string? HttpsProxy { get; set; }

    /// <summary>The hosts that are called without a proxy; an empty text means none.</summary>
    public string? NoProxy { get; set; }

    /// <summary>How long fetching one image may take.</summary>
    public TimeSpan? SkopeoTimeout { get; set; }

    private protected static long? Seconds(TimeSpan? span) => (long?)span?.TotalSeconds;

    /// <summary>What both kinds of mirrors call by the same names.</summary>
    private protected JsonBody CommonBody()
    {
        JsonBody body = new JsonBody()
            .SetIfGiven("is_enabled", Enabled)
            .SetIfGiven("robot_username", Robot)
            .SetIfGiven("sync_interval", Seconds(SyncInterval))
            .SetIfGiven("sync_start_date", SyncStartDate is { } start ? QuayTime.ToSecond(start) : null);
        return Anonymous
            ? body.Set("external_registry_username", null).Set("external_registry_password", null)
            : body.SetIfGiven("external_registry_username", Username).SetIfGiven("external_registry_password", Password);
    }

    /// <summary>How the other registry is called.</summary>
    /// <param name="current">What of that is known, and is sent again.</param>
    private protected Dictionary<string, object?>? RegistryConfig(IReadOnlyDictionary<string, object?>? current)
    {
        var config = Copy(current);
        var proxy = Copy(current is not null && current.TryGetValue("proxy", out object? value) ? value as Dictionary<string, object?> : null);
        bool any = Put(config, "verify_tls", VerifyTls) | PutOwn(config);
        if (Put(proxy, "http_proxy", HttpProxy) | Put(proxy, "https_proxy", HttpsProxy) | Put(proxy, "no_proxy", NoProxy))
        {
            config["proxy"] = proxy;
            any = true;
        }

        return any ? config : null;
    }

    /// <summary>Adds what only one kind of mirrors knows, and tells whether there was any.</summary>
    private protected virtual bool PutOwn(Dictionary<string, object?> config) => false;

    private protected static bool Put(Dictionary<string, object?> settings, string name, object? value)
    {
        if (value is null)
        {
            return false;
        }

        settings[name] = value is "" ? null : value;
        return true;
    }

    private static Dictionary<string, object?> Copy(IReadOnlyDictionary<string, object?>? settings)
    {
        var copy = new Dictionary<string, object?>();
        foreach (KeyValuePair<string, object?> setting in settings ?? new Dictionary<string, object?>())
        {
            copy[setting.Key] = setting.Value;
        }

        return copy;
    }
}
