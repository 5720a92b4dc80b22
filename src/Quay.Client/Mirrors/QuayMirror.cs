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
    public DateTime? SyncStartDate { get; internal set; }

    /// <summary>When a synchronization that is under way is given up.</summary>
    public DateTime? SyncExpirationDate { get; internal set; }

    /// <summary>How often a synchronization that failed is still tried again.</summary>
    public int? SyncRetriesRemaining { get; internal set; }

    /// <summary>The robot that pushes what was fetched, <c>namespace+name</c>.</summary>
    public string? RobotUsername { get; internal set; }

    /// <summary>Who signs in to the other registry; null if nobody does.</summary>
    public string? ExternalRegistryUsername { get; internal set; }

    /// <summary>Whether the other registry must show a certificate that is valid; yes where null.</summary>
    [JsonIgnore]
    public bool? VerifyTls { get; private set; }

    /// <summary>The proxy for addresses that begin with http, without the credentials that it may hold.</summary>
    [JsonIgnore]
    public string? HttpProxy => Shown("http_proxy");

    /// <summary>The proxy for addresses that begin with https, without the credentials that it may hold.</summary>
    [JsonIgnore]
    public string? HttpsProxy => Shown("https_proxy");

    /// <summary>The hosts that are called without a proxy.</summary>
    [JsonIgnore]
    public string? NoProxy => Shown("no_proxy");

    /// <summary>Whether a synchronization is under way, or about to begin.</summary>
    public virtual bool IsSyncing => SyncStatus is QuayMirrorStatus.Syncing or QuayMirrorStatus.SyncNow;

    [JsonProperty("external_registry_config")]
    internal QuayDictionary<object?>? RegistryConfig { get; set; }

    /// <summary>A setting of the proxy as the registry has it.</summary>
    internal string? Proxy(string name) => Setting<string>(Setting<Dictionary<string, object?>>(RegistryConfig, "proxy"), name);

    internal override void OnRead() => VerifyTls = Setting<bool?>(RegistryConfig, "verify_tls");

    private string? Shown(string name) => Proxy(name) is { } address ? SecretAddress.HideCredentials(address) : null;

    private protected static T? Setting<T>(Dictionary<string, object?>? settings, string name) =>
        settings is not null && settings.TryGetValue(name, out object? value) && value is T known ? known : default;
}
