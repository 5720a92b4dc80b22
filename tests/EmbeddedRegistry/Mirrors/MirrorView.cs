using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Mirrors;

/// <summary>The settings that mirrors of repositories and organizations share: reading from bodies, and showing.</summary>
internal static class MirrorView
{
    private const string SecondFormat = "yyyy-MM-ddTHH:mm:ssZ";
    private static readonly string[] BlockedHosts = ["169.254.169.254", "127.0.0.1", "localhost"];

    /// <summary>Reads a time in the form YYYY-MM-DDTHH:MM:SSZ; null if it has another form.</summary>
    public static DateTimeOffset? ParseTime(string? text) =>
        DateTimeOffset.TryParseExact(text, SecondFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null;

    /// <summary>Writes a time in the form YYYY-MM-DDTHH:MM:SSZ.</summary>
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(SecondFormat, CultureInfo.InvariantCulture);

    /// <summary>Whether the registry refuses to connect to that host.</summary>
    public static bool IsBlocked(string host) => BlockedHosts.Contains(host.Split('/', ':')[0]);

    public static IReadOnlyList<string>? Strings(JsonElement? list) =>
        list is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray().Select(item => item.GetString()!)] : null;

    public static JsonObject Object(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } given ? JsonNode.Parse(given.GetRawText())!.AsObject() : [];

    /// <summary>The shared settings.</summary>
    public static object Show(Mirror mirror) => new
    {
        mirror.IsEnabled,
        ExternalRegistryUsername = mirror.Username,
        ExternalRegistryConfig = mirror.Config,
        SyncInterval = mirror.Interval,
        SyncStartDate = Text(mirror.Start),
        SyncExpirationDate = (string?)null,
        SyncRetriesRemaining = mirror.Retries,
        SyncStatus = mirror.Status,
        RobotUsername = mirror.RobotName,
    };

    /// <summary>Applies the shared settings in the body.</summary>
    public static void Read(ApiCall call, Mirror mirror)
    {
        mirror.IsEnabled = call.Flag("is_enabled") ?? mirror.IsEnabled;
        mirror.Interval = call.WholeNumber("sync_interval") ?? mirror.Interval;
        mirror.Start = ParseTime(call.Text("sync_start_date")) ?? mirror.Start;
        mirror.RobotName = call.Text("robot_username") ?? mirror.RobotName;
        if (call.Member("external_registry_username") is not null)
        {
            mirror.Username = call.Text("external_registry_username");
        }

        if (call.Member("external_registry_password") is not null)
        {
            mirror.Password = call.Text("external_registry_password");
        }
    }
}
