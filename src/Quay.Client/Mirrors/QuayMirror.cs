using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>What mirrors of repositories and of organizations have in common.</summary>
public abstract class QuayMirror : QuayObject
{
    private protected QuayMirror()
    {
    }

    /// <summary>Whether it is synchronized when its time comes.</summary>
    public bool IsEnabled { get; internal set; }

    /// <summary>How far it is.</summary>
    public QuayMirrorStatus? SyncStatus { get; internal set; }

    /// <summary>The time between two synchronizations.</summary>
    public TimeSpan? SyncInterval { get; internal set; }

    /// <summary>When it is synchronized next.</summary>
    public DateTimeOffset? SyncStartDate { get; internal set; }

    /// <summary>When a synchronization that is under way is given up.</summary>
    public DateTimeOffset? SyncExpirationDate { get; internal set; }

    /// <summary>How often a synchronization that failed is still tried again.</summary>
    public int? SyncRetriesRemaining { get; internal set; }

    /// <summary>The robot that pushes what was fetched, <c>namespace+name</c>.</summary>
    public string? RobotUsername { get; internal set; }

    /// <summary>Who signs in to the other registry; null if nobody does.</summary>
    public string? ExternalRegistryUsername { get; internal set; }

    /// <summary>Whether the other registry must show a certificate that is valid; yes where null.</summary>
    [JsonIgnore]
    public bool? VerifyTls { get; private set; }

    /// <summary>The proxy for addresses that begin with http.</summary>
    [JsonIgnore]
    public string? HttpProxy { get; private set; }

    /// <summary>The proxy for addresses that begin with https.</summary>
    [JsonIgnore]
    public string? HttpsProxy { get; private set; }

    /// <summary>The hosts that are called without a proxy.</summary>
    [JsonIgnore]
    public string? NoProxy { get; private set; }

    /// <summary>Whether a synchronization is under way, or about to begin.</summary>
    public virtual bool IsSyncing => SyncStatus is QuayMirrorStatus.Syncing or QuayMirrorStatus.SyncNow;

    [JsonProperty("external_registry_config")]
    internal Dictionary<string, object?>? RegistryConfig { get; set; }

    internal override void OnRead()
    {
        VerifyTls = Setting<bool?>(RegistryConfig, "verify_tls");
        var proxy = Setting<Dictionary<string, object?>>(RegistryConfig, "proxy");
        HttpProxy = Setting<string>(proxy, "http_proxy");
        HttpsProxy = Setting<string>(proxy, "https_proxy");
        NoProxy = Setting<string>(proxy, "no_proxy");
    }

    private protected static T? Setting<T>(Dictionary<string, object?>? settings, string name) =>
        settings is not null && settings.TryGetValue(name, out object? value) && value is T known ? known : default;
}
