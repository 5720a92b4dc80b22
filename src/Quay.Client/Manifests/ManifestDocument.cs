using System.Collections.Generic;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The parts of a pushed manifest that are read. Manifests may be of any version and vendor.</summary>
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

    /// <summary>Reads a document; null if it is not a manifest.</summary>
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
            // The manifest then has the fields of the response only, with the text in ManifestData.
            return null;
        }
    }
}
