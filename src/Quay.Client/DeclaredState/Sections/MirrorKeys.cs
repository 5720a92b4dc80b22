using System;
using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>The keys and settings that mirrors of organizations and of repositories have in common.</summary>
internal static class MirrorKeys
{
    /// <summary>The shared keys, with the parameters of a cmdlet.</summary>
    /// <param name="cmdlet">The cmdlet that creates such a mirror.</param>
    public static IReadOnlyList<KeyDefinition> Of(string cmdlet) =>
    [
        new KeyDefinition("robot", new RobotDefinition(), "The robot of the organization that pushes what was fetched.", cmdlet + " -Robot") { IsRequired = true },
        new KeyDefinition("syncInterval", new DurationDefinition(), "The time between two synchronizations; a day for new ones without it.", cmdlet + " -SyncInterval"),
        new KeyDefinition("enabled", new FlagDefinition(), "Whether it is synchronized when its time comes.", cmdlet + " -Enabled") { Default = true },
        new KeyDefinition("externalUsername", new TextDefinition(mayBeEmpty: true), "Who signs in to the other registry; nobody without it.", cmdlet + " -Credential") { Default = string.Empty },
        new KeyDefinition("externalPassword", new SecretDefinition(), "What that user signs in with, as ${NAME}.", cmdlet + " -Credential"),
        new KeyDefinition("verifyTls", new FlagDefinition(), "Whether the other registry must show a valid certificate.", cmdlet + " -VerifyTls") { Default = true },
        new KeyDefinition("httpProxy", new TextDefinition(mayBeEmpty: true), "The proxy for addresses that begin with http.", cmdlet + " -HttpProxy") { Default = string.Empty },
        new KeyDefinition("httpsProxy", new TextDefinition(mayBeEmpty: true), "The proxy for addresses that begin with https.", cmdlet + " -HttpsProxy") { Default = string.Empty },
        new KeyDefinition("noProxy", new TextDefinition(mayBeEmpty: true), "The hosts that are called without a proxy.", cmdlet + " -NoProxy") { Default = string.Empty },
        new KeyDefinition("skopeoTimeout", new DurationDefinition(), "How long fetching one image may take.", cmdlet + " -SkopeoTimeout") { Default = TimeSpan.FromMinutes(5) },
    ];

    /// <summary>The shared values of a mirror.</summary>
    /// <param name="mirror">The mirror.</param>
    /// <param name="skopeoTimeout">How long fetching one image may take.</param>
    /// <param name="secret">The name of the variable of its password.</param>
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

    /// <summary>Takes the shared values over into the settings of a call.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="values">The values that are sent.</param>
    /// <param name="desired">All that is declared, since the user and the password are sent together.</param>
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

    /// <summary>Takes the shared values of a new mirror over, with what new ones must have.</summary>
    public static void FillNew(MirrorSettings settings, StateMap desired)
    {
        Fill(settings, desired, desired, null);
        settings.SyncInterval ??= TimeSpan.FromDays(1);
        settings.SyncStartDate = DateTimeOffset.UtcNow;
    }

    /// <summary>A list of texts as a value; null where it is empty.</summary>
    public static List<object>? ListOf(IReadOnlyList<string> texts) => texts.Count == 0 ? null : texts.Select(text => (object)text).ToList();

    /// <summary>A value that is a list of texts; null where there is none.</summary>
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
            state.Comments.Add($"Its {key} holds credentials, and is not written.");
        }

        state[key] = address == shown && address is { Length: > 0 } ? address : null;
    }
}
