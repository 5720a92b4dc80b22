using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Faults;

/// <summary>Adds a text to every string of an answer, so that names hold what a hostile registry may send.</summary>
internal static class TextFaults
{
    public static Answer Append(string text, Answer answer) =>
        !answer.Body.IsEmpty && answer.ContentType.StartsWith("application/json", System.StringComparison.Ordinal) && JsonNode.Parse(answer.Body.Span) is { } content
            ? new Answer(answer.Status, answer.ContentType, JsonSerializer.SerializeToUtf8Bytes(Append(text, content)))
            : answer;

    private static JsonNode? Append(string text, JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Append(text, member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(item => Append(text, item))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>() + text,
        _ => node?.DeepClone(),
    };
}
