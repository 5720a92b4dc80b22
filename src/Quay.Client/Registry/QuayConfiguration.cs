using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>How a registry is configured: what it tells everybody, or all of it for superusers.</summary>
public sealed class QuayConfiguration : QuayObject
{
    private const string FeaturePrefix = "FEATURE_";

    /// <summary>The settings by the names of the configuration file. The registry masks secrets.</summary>
    public QuayDictionary<object?> Config { get; internal set; } = [];

    /// <summary>Whether each feature is on, by its name without <c>FEATURE_</c>.</summary>
    public QuayDictionary<object?> Features { get; internal set; } = [];

    /// <summary>Settings of the web framework, which do not belong into a configuration; superusers only.</summary>
    public QuayDictionary<object?>? Warning { get; internal set; }

    /// <summary>The environment of the registry's process; superusers only.</summary>
    public QuayDictionary<object?>? Env { get; internal set; }

    /// <summary>What can be configured; superusers only.</summary>
    public QuayDictionary<object?>? Schema { get; internal set; }

    /// <summary>The registry's version, where it tells.</summary>
    [JsonIgnore]
    public string? Version { get; private set; }

    internal override void OnRead()
    {
        Version = Text("version_number") ?? Text("version");
        foreach (KeyValuePair<string, object?> setting in Config)
        {
            if (setting.Key.StartsWith(FeaturePrefix, StringComparison.Ordinal) && setting.Key.Substring(FeaturePrefix.Length) is var name && !Features.ContainsKey(name))
            {
                Features.Add(name, setting.Value);
            }
        }
    }

    private string? Text(string name) => GetAdditionalProperties().TryGetValue(name, out object? value) && value is string { Length: > 0 } text ? text : null;
}
