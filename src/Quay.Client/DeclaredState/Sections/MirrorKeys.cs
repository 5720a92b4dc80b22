using System;
using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>The keys that mirrors of organizations and of repositories share.</summary>
internal static class MirrorKeys
{
    /// <summary>Returns the shared keys, with the parameters of a cmdlet.</summary>
    /// <param name="cmdlet">The cmdlet that creates the mirror.</param>
    public static IReadOnlyList<KeyDefinition> Of(string cmdlet) =>
    [
        new KeyDefinition("robot", new RobotDefinition(), "The robot of the organization that pushes the fetched images.", cmdlet + " -Robot") { IsRequired = true },
        new KeyDefinition("syncInterval", new DurationDefinition(), "The time between two synchronizations; one day by default.", cmdlet + " -SyncInterval"),
        new KeyDefinition("enabled", new FlagDefinition(), "Whether the mirror is synchronized on schedule.", cmdlet + " -Enabled") { Default = true },
        new KeyDefinition("externalUsername", new TextDefinition(mayBeEmpty: true), "The user name for the external registry; by default the registry does not sign in there.", cmdlet + " -Credential") { Default = string.Empty },
        new KeyDefinition("externalPassword", new SecretDefinition(), "The password of that user, as ${NAME}.", cmdlet + " -Credential"),
        new KeyDefinition("verifyTls", new FlagDefinition(), "Whether the external registry must have a valid certificate.", cmdlet + " -VerifyTls") { Default = true },
        new KeyDefinition("httpProxy", new TextDefinition(mayBeEmpty: true), "The proxy for addresses that begin with http.", cmdlet + " -HttpProxy") { Default = string.Empty },
        new KeyDefinition("httpsProxy", new TextDefinition(mayBeEmpty: true), "The proxy for addresses that begin with https.", cmdlet + " -HttpsProxy") { Default = string.Empty },
        new KeyDefinition("noProxy", new TextDefinition(mayBeEmpty: true), "The hosts that are called without a proxy.", cmdlet + " -NoProxy") { Default = string.Empty },
        new KeyDefinition("skopeoTimeout", new DurationDefinition(), "The longest time for fetching one image.", cmdlet + " -SkopeoTimeout") { Default = TimeSpan.FromMinutes(5) },
    ];

    /// <summary>Returns the shared values of a mirror.</summary>
    /// <param name="mirror">The mirror.</param>
    /// <param name="skopeoTimeout">The longest time for fetching one image.</param>
    /// <param name="secret">The name of the variable for the password.</param>
    public static StateMap StateOf(QuayMirror mirror, TimeSpan? skopeoTimeout, string secret)
    {
        var state = new StateMap
        {
            ["robot"] = mirror.RobotUsername,
            ["syncInterval"] = mirror.SyncInterval,
            ["enabled"] = mirror.IsEnabled,
            ["externalUsername"] = mirror.ExternalRegistryUsername is { Length: > 0 } user ? user : null,
            ["externalPassword"] = mirror.ExternalRegistryUsername is { Length: > 0 } ? new DeclaredSecret(secret, null) : null,
            ["verifyTls"] = mirror.VerifyTls ?? true,
            ["skopeoTimeout"] = skopeoTimeout,
            Model = mirror,
        };
        SetProxy(state, "httpProxy", mirror.Proxy("http_proxy"), mirror.HttpProxy);
        SetProxy(state, "httpsProxy", mirror.Proxy("https_proxy"), mirror.HttpsProxy);
        SetProxy(state, "noProxy", mirror.Proxy("no_proxy"), mirror.NoProxy);
        return state;
    }

    /// <summary>Copies the shared values to the settings of a call.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="values">The values that are sent.</param>
    /// <param name="desired">The declared map, since user name and password are sent together.</param>
    /// <param name="current">The mirror in the registry; null for a new one.</param>
    public static void Fill(MirrorSettings settings, StateMap values, StateMap desired, StateMap? current)
    {
        settings.Robot = values.Text("robot");
        settings.SyncInterval = values.Value<TimeSpan>("syncInterval");
        settings.Enabled = values.Value<bool>("enabled");
        FillCredentials(settings, values, desired, current);
        settings.VerifyTls = values.Value<bool>("verifyTls");
        settings.HttpProxy = values.Text("httpProxy");
        settings.HttpsProxy = values.Text("httpsProxy");
        settings.NoProxy = values.Text("noProxy");
        settings.SkopeoTimeout = values.Value<TimeSpan>("skopeoTimeout");
    }

    /// <summary>Copies the shared values of a new mirror to the settings, and sets the required ones to their defaults.</summary>
    public static void FillNew(MirrorSettings settings, StateMap desired)
    {
        Fill(settings, desired, desired, null);
        settings.SyncInterval ??= TimeSpan.FromDays(1);
        settings.SyncStartDate = DateTimeOffset.UtcNow;
    }

    /// <summary>Returns a list of texts as a value; null if it is empty.</summary>
    public static List<object>? ListOf(IReadOnlyList<string> texts) => texts.Count == 0 ? null : texts.Select(text => (object)text).ToList();

    /// <summary>Returns a value that is a list of texts; null if there is none.</summary>
    public static IReadOnlyList<string>? TextsOf(StateMap values, string key) => values.Has(key) ? values.List(key).Cast<string>().ToArray() : null;

    private static void FillCredentials(MirrorSettings settings, StateMap values, StateMap desired, StateMap? current)
    {
        if (!values.Has("externalUsername") && !values.Has("externalPassword"))
        {
            return;
        }

        string? user = values.Text("externalUsername") ?? desired.Text("externalUsername") ?? current?.Text("externalUsername");
        settings.Anonymous = user is { Length: 0 };
        settings.Username = user is { Length: 0 } ? null : user;
        settings.Password = desired.Get<DeclaredSecret>("externalPassword")?.Value;
    }

    private static void SetProxy(StateMap state, string key, string? address, string? shown)
    {
        if (address != shown)
        {
            state.Comments.Add($"Not written: its {key}, which contains credentials.");
        }

        state[key] = address == shown && address is { Length: > 0 } ? address : null;
    }
}
