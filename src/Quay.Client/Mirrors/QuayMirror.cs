using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The properties that mirrors of repositories and of organizations have in common.</summary>
public abstract class QuayMirror : QuayObject
{
    private protected QuayMirror()
    {
    }

    /// <summary>Whether the mirror is synchronized on schedule.</summary>
    public bool IsEnabled { get; internal set; }

    /// <summary>The state of the synchronization.</summary>
    public QuayMirrorStatus? SyncStatus { get; internal set; }

    /// <summary>The time between two synchronizations.</summary>
    public TimeSpan? SyncInterval { get; internal set; }

    /// <summary>The time of the next synchronization.</summary>
    public DateTime? SyncStartDate { get; internal set; }

    /// <summary>The time at which a running synchronization is abandoned.</summary>
    public DateTime? SyncExpirationDate { get; internal set; }

    /// <summary>The number of times that a failed synchronization is still retried.</summary>
    public int? SyncRetriesRemaining { get; internal set; }

    /// <summary>The robot that pushes the fetched images, <c>namespace+name</c>.</summary>
    public string? RobotUsername { get; internal set; }

    /// <summary>The user name for the external registry; null if there is none.</summary>
    public string? ExternalRegistryUsername { get; internal set; }

    /// <summary>Whether the certificate of the external registry must be valid; null stands for true.</summary>
    [JsonIgnore]
    public bool? VerifyTls { get; private set; }

    /// <summary>The proxy for addresses that begin with <c>http:</c>; credentials in it are shown as <c>*****</c>.</summary>
    [JsonIgnore]
    public string? HttpProxy => Shown("http_proxy");

    /// <summary>The proxy for addresses that begin with <c>https:</c>; credentials in it are shown as <c>*****</c>.</summary>
    [JsonIgnore]
    public string? HttpsProxy => Shown("https_proxy");

    /// <summary>The hosts that are called without a proxy.</summary>
    [JsonIgnore]
    public string? NoProxy => Shown("no_proxy");

    /// <summary>Whether a synchronization is running or about to start.</summary>
    public virtual bool IsSyncing => SyncStatus is QuayMirrorStatus.Syncing or QuayMirrorStatus.SyncNow;

    [JsonProperty("external_registry_config")]
    internal QuayDictionary<object?>? RegistryConfig { get; set; }

    /// <summary>A setting of the proxy with the credentials that it contains.</summary>
    internal string? Proxy(string name) => Setting<string>(Setting<Dictionary<string, object?>>(RegistryConfig, "proxy"), name);

    internal override void OnRead() => VerifyTls = Setting<bool?>(RegistryConfig, "verify_tls");

    private string? Shown(string name) => Proxy(name) is { } address ? SecretAddress.HideCredentials(address) : null;

    private protected static T? Setting<T>(Dictionary<string, object?>? settings, string name) =>
        settings is not null && settings.TryGetValue(name, out object? value) && value is T known ? known : default;
}
