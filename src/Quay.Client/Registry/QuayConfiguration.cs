using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The configuration of a registry: the public part or, for superusers, all of it.</summary>
public sealed class QuayConfiguration : QuayObject
{
    private const string FeaturePrefix = "FEATURE_";

    /// <summary>The settings by their names in the configuration file. The registry masks secrets.</summary>
    public QuayDictionary<object?> Config { get; internal set; } = [];

    /// <summary>The features by their names without <c>FEATURE_</c>; the value is true if the feature is on.</summary>
    public QuayDictionary<object?> Features { get; internal set; } = [];

    /// <summary>Settings that the schema of the configuration does not have, such as those of the web framework; superusers only.</summary>
    public QuayDictionary<object?>? Warning { get; internal set; }

    /// <summary>The environment of the registry's process; superusers only.</summary>
    public QuayDictionary<object?>? Env { get; internal set; }

    /// <summary>The schema of the configuration; superusers only.</summary>
    public QuayDictionary<object?>? Schema { get; internal set; }

    /// <summary>The version of the registry; null if the registry does not show it.</summary>
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
