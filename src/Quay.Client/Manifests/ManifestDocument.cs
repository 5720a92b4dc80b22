using System.Collections.Generic;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The parts of a pushed manifest that tell something. Documents of every version and vendor come this way.</summary>
internal sealed class ManifestDocument
{
    [JsonProperty("mediaType")]
    public string? MediaType { get; set; }

    [JsonProperty("artifactType")]
    public string? ArtifactType { get; set; }

    [JsonProperty("config")]
    public QuayDescriptor? Config { get; set; }

    [JsonProperty("manifests")]
    public List<QuayDescriptor>? Manifests { get; set; }

    [JsonProperty("annotations")]
    public QuayDictionary<string>? Annotations { get; set; }

    /// <summary>Reads a document; null if it is none.</summary>
    public static ManifestDocument? Parse(string? text)
    {
        if (text is not { Length: > 0 })
        {
            return null;
        }

        try
        {
            using JsonTextReader reader = QuayJson.Open(text);
            return QuayJson.Serializer.Deserialize<ManifestDocument>(reader);
        }
        catch (JsonException)
        {
            // The registry's own fields still tell the most; the text itself is there to look at.
            return null;
        }
    }
}
