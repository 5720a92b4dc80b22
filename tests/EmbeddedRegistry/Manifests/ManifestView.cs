using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Seeding;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Manifests;

/// <summary>How the registry shows one manifest. An image has one layer, which holds all of its bytes.</summary>
internal static class ManifestView
{
    private const string Config = "application/vnd.oci.image.config.v1+json";
    private const string Image = "application/vnd.oci.image.manifest.v1+json";
    private const string Index = "application/vnd.oci.image.index.v1+json";
    private static readonly string[] Architectures = ["amd64", "arm64", "ppc64le", "s390x"];

    public static void Write(Utf8JsonWriter json, Manifest manifest, bool withModelCard)
    {
        json.WriteString("digest", manifest.Digest);
        json.WriteBoolean("is_manifest_list", manifest.IsList);
        json.WriteString("manifest_data", JsonSerializer.Serialize(manifest.IsList ? IndexData(manifest) : ImageData(manifest)));
        if (manifest.IsList)
        {
            json.WriteNull("config_media_type");
            json.WriteNumber("layers_compressed_size", 0);
            json.WriteNull("layers");
        }
        else
        {
            json.WriteString("config_media_type", Config);
            json.WriteNumber("layers_compressed_size", manifest.Size ?? 0);
            WriteLayers(json, manifest);
        }

        if (withModelCard && manifest.ModelCard is string card)
        {
            json.WriteString("modelcard", card);
        }
    }

    private static void WriteLayers(Utf8JsonWriter json, Manifest manifest)
    {
        json.WriteStartArray("layers");
        json.WriteStartObject();
        json.WriteNumber("index", 0);
        json.WriteNumber("compressed_size", manifest.Size ?? 0);
        json.WriteBoolean("is_remote", false);
        json.WriteNull("urls");
        JsonValues.Write(json, "command", (string[])["COPY /app /app"]);
        json.WriteNull("comment");
        json.WriteNull("author");
        json.WriteString("blob_digest", LayerOf(manifest));
        json.WriteNull("created_datetime");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static Dictionary<string, object?> ImageData(Manifest manifest) => new()
    {
        ["schemaVersion"] = 2,
        ["mediaType"] = Image,
        ["config"] = Descriptor(Config, Planting.DigestOf("config " + manifest.Digest), 267),
        ["layers"] = new[] { Descriptor("application/vnd.oci.image.layer.v1.tar+gzip", LayerOf(manifest), manifest.Size ?? 0) },
        ["annotations"] = new Dictionary<string, string> { ["org.opencontainers.image.version"] = "1" },
    };

    private static Dictionary<string, object?> IndexData(Manifest list) => new()
    {
        ["schemaVersion"] = 2,
        ["mediaType"] = Index,
        ["manifests"] = list.Children.Select((digest, number) =>
        {
            Dictionary<string, object?> child = Descriptor(Image, digest, 418);
            child["platform"] = new Dictionary<string, string> { ["architecture"] = Architectures[number % Architectures.Length], ["os"] = "linux" };
            return child;
        }).ToArray(),
    };

    private static string LayerOf(Manifest manifest) => Planting.DigestOf("layer " + manifest.Digest);

    private static Dictionary<string, object?> Descriptor(string type, string digest, long size) =>
        new() { ["mediaType"] = type, ["digest"] = digest, ["size"] = size };
}
