using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.Control;

/// <summary>Control of the options that can change while the registry runs.</summary>
internal static class OptionsControl
{
    private static readonly Dictionary<string, (Func<RegistryOptions, object?> Get, Action<RegistryOptions, JsonElement> Set)> Table = new(StringComparer.Ordinal)
    {
        ["latencyMs"] = (options => options.LatencyMilliseconds, (options, value) => options.LatencyMilliseconds = value.GetInt32()),
        ["compress"] = (options => options.Compress, (options, value) => options.Compress = value.GetBoolean()),
        ["recordRequests"] = (options => options.RecordRequests, (options, value) => options.RecordRequests = value.GetBoolean()),
        ["xhrOnlyForBrowsers"] = (options => options.XhrOnlyForBrowsers, (options, value) => options.XhrOnlyForBrowsers = value.GetBoolean()),
        ["freshLoginSeconds"] = (options => options.FreshLoginTimeout.TotalSeconds, (options, value) => options.FreshLoginTimeout = TimeSpan.FromSeconds(value.GetDouble())),
        ["loginLockoutSeconds"] = (options => options.LoginLockout.TotalSeconds, (options, value) => options.LoginLockout = TimeSpan.FromSeconds(value.GetDouble())),
        ["signing"] = (options => options.Signing, (options, value) => options.Signing = value.GetBoolean()),
        ["mailing"] = (options => options.Mailing, (options, value) => options.Mailing = value.GetBoolean()),
        ["billing"] = (options => options.Billing, (options, value) => options.Billing = value.GetBoolean()),
        ["directoryService"] = (options => options.DirectoryService, (options, value) => options.DirectoryService = value.GetString()),
        ["requireTeamInvite"] = (options => options.RequireTeamInvite, (options, value) => options.RequireTeamInvite = value.GetBoolean()),
        ["storageHost"] = (options => options.StorageHost, (options, value) => options.StorageHost = value.GetString()),
    };

    public static void Register(ControlTable control)
    {
        control.Show("GET", "options", _ => Show(control.Server.Options));
        control.Show("POST", "options", body =>
        {
            Set(control.Server.Options, body);
            return Show(control.Server.Options);
        });
    }

    /// <summary>Sets the options that are members of an object.</summary>
    /// <exception cref="ArgumentException">A member is not an option.</exception>
    public static void Set(RegistryOptions options, JsonElement values)
    {
        foreach (JsonProperty option in values.EnumerateObject())
        {
            if (!Table.TryGetValue(option.Name, out var entry))
            {
                throw new ArgumentException($"There is no option '{option.Name}'.");
            }

            entry.Set(options, option.Value);
        }
    }

    private static Dictionary<string, object?> Show(RegistryOptions options) => Table.ToDictionary(entry => entry.Key, entry => entry.Value.Get(options));
}
