using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.Validation;

/// <summary>The JSON schemas of the request bodies by operationId, as Quay publishes them.</summary>
internal static class Schemas
{
    private static readonly Dictionary<string, JsonElement> ByOperation = Load();

    public static JsonElement? Find(string operationId) =>
        ByOperation.TryGetValue(operationId, out JsonElement schema) ? schema : null;

    private static Dictionary<string, JsonElement> Load()
    {
        using Stream stream = typeof(Schemas).Assembly.GetManifestResourceStream("schemas.json")!;
        using JsonDocument document = JsonDocument.Parse(stream);
        var schemas = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty property in document.RootElement.EnumerateObject())
        {
            schemas.Add(property.Name, property.Value.Clone());
        }

        return schemas;
    }
}
