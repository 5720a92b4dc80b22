using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Quay.Client;

/// <summary>
/// The error in the body of a response. The registry writes errors in several shapes, and their content type does not
/// always tell which.
/// </summary>
internal sealed class ErrorBody
{
    private const int MaximumMessage = 500;
    private const int MaximumType = 100;

    private ErrorBody(string? message, string? type, bool isPage)
    {
        Message = message;
        Type = type;
        IsPage = isPage;
    }

    /// <summary>The first line of the error message; null if there is none.</summary>
    public string? Message { get; }

    /// <summary>The registry's error type, such as <c>insufficient_scope</c>.</summary>
    public string? Type { get; }

    /// <summary>Whether the body is an HTML page.</summary>
    public bool IsPage { get; }

    /// <summary>Reads the error in a body, which may be cut off.</summary>
    public static ErrorBody Parse(string text)
    {
        string trimmed = text.TrimStart();
        if (trimmed.StartsWith("<", System.StringComparison.Ordinal))
        {
            return new ErrorBody(null, null, isPage: true);
        }

        if (trimmed.StartsWith("[", System.StringComparison.Ordinal) || trimmed is "null")
        {
            return new ErrorBody(null, null, isPage: false);
        }

        if (!trimmed.StartsWith("{", System.StringComparison.Ordinal))
        {
            return new ErrorBody(FirstLine(trimmed.Trim('"')), null, isPage: false);
        }

        Dictionary<string, JToken> members = ReadMembers(trimmed);
        string? message = Text(members, "error_message") ?? Text(members, "detail") ?? Text(members, "message")
            ?? Text(members, "error_description") ?? Text(members, "error") ?? FirstOf(members, "errors");
        return new ErrorBody(FirstLine(message), TypeOf(members), isPage: false);
    }

    // Reads up to the first error: a body that was cut off still has its first members.
    private static Dictionary<string, JToken> ReadMembers(string text)
    {
        var members = new Dictionary<string, JToken>();
        using JsonTextReader reader = QuayJson.Open(text);
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonToken.PropertyName)
            {
                string name = (string)reader.Value!;
                reader.Read();
                members[name] = JToken.ReadFrom(reader);
            }
        }
        catch (JsonException)
        {
            // Use the members that were read.
        }

        return members;
    }

    private static string? Text(Dictionary<string, JToken> members, string name)
    {
        if (!members.TryGetValue(name, out JToken? value))
        {
            return null;
        }

        string text = value switch
        {
            JObject fields => string.Join("; ", fields.Properties().Select(p => p.Name + ": " + p.Value.ToString(Formatting.None).Trim('"'))),
            JValue plain => plain.ToString(CultureInfo.InvariantCulture),
            _ => value.ToString(Formatting.None),
        };
        return text.Length == 0 ? null : text;
    }

    // Responses of /v2 have a list of errors.
    private static string? FirstOf(Dictionary<string, JToken> members, string name) =>
        members.TryGetValue(name, out JToken? value) && value is JArray { Count: > 0 } list && list[0] is JObject first && first["message"] is JValue message
            ? message.ToString(CultureInfo.InvariantCulture)
            : null;

    private static string? TypeOf(Dictionary<string, JToken> members) =>
        (Text(members, "error_type") ?? Text(members, "error")) is { } type ? MessageText.Shorten(type, MaximumType) : null;

    private static string? FirstLine(string? text)
    {
        if (text is null)
        {
            return null;
        }

        string line = WebUtility.HtmlDecode(text).Trim().Split('\n', '\r')[0].Trim();
        // The message about a value that fits several schemas holds all of them, in one line.
        int schema = line.IndexOf(" of {", System.StringComparison.Ordinal);
        line = schema < 0 ? line : line.Substring(0, schema) + " of the forms that it may have";
        return line.Length == 0 ? null : MessageText.Shorten(line, MaximumMessage);
    }
}
