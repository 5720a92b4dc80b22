using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.Tests.Contract;

/// <summary>A recorded request with the response of a real registry.</summary>
internal sealed class Exchange
{
    private readonly JsonElement _json;

    private Exchange(JsonElement json) => _json = json;

    public string OperationId => _json.GetProperty("operationId").GetString()!;

    public string Case => _json.GetProperty("case").GetString()!;

    public string Id => $"{OperationId}/{Case}";

    public string Caller => _json.GetProperty("as").GetString()!;

    public string? User => Text(_json, "user");

    public bool HasOtherSettings => Text(_json, "note") is not null;

    public JsonElement Request => _json.GetProperty("request");

    public JsonElement Response => _json.GetProperty("response");

    public string Method => Text(Request, "method")!;

    public string Path => Text(Request, "path")!;

    public string? ContentType => Text(Request, "contentType");

    public JsonElement? Body => Request.TryGetProperty("body", out JsonElement body) && body.ValueKind != JsonValueKind.Null ? body : null;

    public int Status => Response.GetProperty("status").GetInt32();

    public string? AnswerType => Text(Response, "contentType");

    public JsonElement? AnswerBody => Response.TryGetProperty("body", out JsonElement body) ? body : null;

    public bool IsEmpty => Flag("empty");

    public bool IsTrimmed => Flag("trimmed");

    public bool IsTruncated => Flag("truncated");

    public IEnumerable<KeyValuePair<string, string>> Query => Members(Request, "query");

    public IEnumerable<KeyValuePair<string, string>> Headers => Members(Request, "headers");

    public string? AnswerHeader(string name) => Members(Response, "headers").FirstOrDefault(header => header.Key == name).Value;

    public static IReadOnlyList<Exchange> Load(string area)
    {
        using FileStream file = File.OpenRead(System.IO.Path.Combine(AppContext.BaseDirectory, "Recordings", $"{area}.json"));
        using JsonDocument document = JsonDocument.Parse(file);
        return [.. document.RootElement.EnumerateArray().Select(exchange => new Exchange(exchange.Clone()))];
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<KeyValuePair<string, string>> Members(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value.GetString()!))
            : [];

    private bool Flag(string name) => Response.TryGetProperty(name, out JsonElement value) && value.GetBoolean();
}
