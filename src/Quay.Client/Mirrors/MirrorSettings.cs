using System;
using System.Collections.Generic;
using System.Security;

namespace Quay.Client;

/// <summary>Settings of a mirror. A setting that is null is left as it is or, for a new mirror, takes the registry's default.</summary>
public abstract class MirrorSettings
{
    private protected MirrorSettings()
    {
    }

    /// <summary>Whether the mirror is synchronized on schedule.</summary>
    public bool? Enabled { get; set; }

    /// <summary>The robot that pushes the fetched images, <c>namespace+name</c>.</summary>
    public string? Robot { get; set; }

    /// <summary>The time between two synchronizations; sent in whole seconds.</summary>
    public TimeSpan? SyncInterval { get; set; }

    /// <summary>The time of the next synchronization.</summary>
    public DateTimeOffset? SyncStartDate { get; set; }

    /// <summary>The user name for the external registry.</summary>
    public string? Username { get; set; }

    /// <summary>The password for the external registry.</summary>
    public SecureString? Password { get; set; }

    /// <summary>Whether the user name and password for the external registry are removed.</summary>
    public bool Anonymous { get; set; }

    /// <summary>Whether the certificate of the external registry must be valid.</summary>
    public bool? VerifyTls { get; set; }

    /// <summary>The proxy for addresses that begin with <c>http:</c>; an empty text removes it.</summary>
    public string? HttpProxy { get; set; }

    /// <summary>The proxy for addresses that begin with <c>https:</c>; an empty text removes it.</summary>
    public string? HttpsProxy { get; set; }

    /// <summary>The hosts that are called without a proxy, separated by commas; an empty text removes them.</summary>
    public string? NoProxy { get; set; }

    /// <summary>The longest time for fetching one image; sent in whole seconds.</summary>
    public TimeSpan? SkopeoTimeout { get; set; }

    private protected static long? Seconds(TimeSpan? span) => (long?)span?.TotalSeconds;

    /// <summary>Creates the part of the request's body that is the same for both kinds of mirrors.</summary>
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

    /// <summary>Creates the settings of the connection to the external registry; null if none of them changes.</summary>
    /// <param name="current">The present settings, which are sent again where they do not change.</param>
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

    /// <summary>Adds the settings that only one kind of mirrors has. Returns whether there are any.</summary>
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
