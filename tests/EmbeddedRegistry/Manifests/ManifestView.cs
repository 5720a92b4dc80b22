using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Seeding;

namespace QuayPS.EmbeddedRegistry.Manifests;

/// <summary>Manifests in answers. Every image has a single layer, which holds all of its bytes.</summary>
internal static class ManifestView
{
    private const string Config = "application/vnd.oci.image.config.v1+json";
    private const string Image = "application/vnd.oci.image.manifest.v1+json";
    private const string Index = "application/vnd.oci.image.index.v1+json";
    private static readonly string[] Architectures = ["amd64", "arm64", "ppc64le", "s390x"];

    public static object Show(Manifest manifest, bool withModelCard) => new Merged(
        new
        {
            manifest.Digest,
            IsManifestList = manifest.IsList,
            ManifestData = Document(manifest),
            ConfigMediaType = manifest.IsList ? null : Config,
            LayersCompressedSize = manifest.Size ?? 0,
            Layers = manifest.IsList ? null : new[] { ShowLayer(manifest) },
        },
        withModelCard && manifest.ModelCard is string card ? new { Modelcard = card } : null);

    /// <summary>The document of a manifest.</summary>
    public static string Document(Manifest manifest) =>
        manifest.Document ?? JsonSerializer.Serialize(manifest.IsList ? IndexData(manifest) : ImageData(manifest));

    private static object ShowLayer(Manifest manifest) => new
    {
        Index = 0,
        CompressedSize = manifest.Size ?? 0,
        IsRemote = false,
        Urls = (string[]?)null,
        Command = new[] { "COPY /app /app" },
        Comment = (string?)null,
        Author = (string?)null,
        BlobDigest = LayerOf(manifest),
        CreatedDatetime = (string?)null,
    };

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
