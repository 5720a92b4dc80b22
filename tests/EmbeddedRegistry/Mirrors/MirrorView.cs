using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Mirrors;

/// <summary>What both kinds of mirrors read and write in the same way.</summary>
internal static class MirrorView
{
    private const string SecondFormat = "yyyy-MM-ddTHH:mm:ssZ";
    private static readonly string[] BlockedHosts = ["169.254.169.254", "127.0.0.1", "localhost"];

    /// <summary>The only form of a time that mirrors take.</summary>
    public static DateTimeOffset? ParseTime(string? text) =>
        DateTimeOffset.TryParseExact(text, SecondFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null;

    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(SecondFormat, CultureInfo.InvariantCulture);

    /// <summary>Whether the registry will not call that host.</summary>
    public static bool IsBlocked(string host) => BlockedHosts.Contains(host.Split('/', ':')[0]);

    public static IReadOnlyList<string>? Strings(JsonElement? list) =>
        list is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray().Select(item => item.GetString()!)] : null;

    public static JsonObject Object(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } given ? JsonNode.Parse(given.GetRawText())!.AsObject() : [];

    public static long? Number(ApiCall call, string name) =>
        call.Member(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;

    /// <summary>The robot of that full name; null if there is none.</summary>
    public static Robot? FindRobot(ApiCall call, string? name)
    {
        string[] parts = (name ?? string.Empty).Split('+');
        return parts.Length == 2 && call.State.Accounts.TryGetValue(parts[0], out Account? owner) ? owner.Robots.GetValueOrDefault(parts[1]) : null;
    }

    public static void Write(Utf8JsonWriter json, Mirror mirror)
    {
        json.WriteBoolean("is_enabled", mirror.IsEnabled);
        json.WriteString("external_registry_username", mirror.Username);
        json.WritePropertyName("external_registry_config");
        mirror.Config.WriteTo(json);
        json.WriteNumber("sync_interval", mirror.Interval);
        json.WriteString("sync_start_date", Text(mirror.Start));
        json.WriteNull("sync_expiration_date");
        json.WriteNumber("sync_retries_remaining", mirror.Retries);
        json.WriteString("sync_status", mirror.Status);
        json.WriteString("robot_username", mirror.RobotName);
    }

    /// <summary>Takes over what the body has of both kinds.</summary>
    public static void Read(ApiCall call, Mirror mirror)
    {
        mirror.IsEnabled = call.Flag("is_enabled") ?? mirror.IsEnabled;
        mirror.Interval = Number(call, "sync_interval") ?? mirror.Interval;
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
