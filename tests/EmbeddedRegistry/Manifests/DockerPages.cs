using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Manifests;

/// <summary>
/// The part of <c>/v2</c> that container tools need to push an image, attach a signature to it and find the signature:
/// tokens, uploads of blobs, manifests and referrers.
/// </summary>
internal sealed partial class DockerPages(RegistryState state)
{
    private const string Index = "application/vnd.oci.image.index.v1+json";
    private readonly DockerLogins _logins = new(state);
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _uploads = new(StringComparer.Ordinal);

    /// <summary>Serves the request; null if the path is not one of these.</summary>
    public Answer? Serve(HttpRequest request, string path, ReadOnlyMemory<byte> body)
    {
        switch (path)
        {
            case "/v2/":
                return DockerLogins.Challenge(Answer.Html(request.Headers.Authorization.Count > 0 ? 200 : 401, "true"), request, null);
            case "/v2/auth":
                return _logins.Issue(request);
        }

        if (Route().Match(path) is not { Success: true } route)
        {
            return null;
        }

        (string name, string kind, string last) = (route.Groups["name"].Value, route.Groups["kind"].Value, route.Groups["last"].Value);
        if (_logins.Check(request, name, HttpMethods.IsGet(request.Method) ? RepositoryRole.Read : RepositoryRole.Write) is { } refusal)
        {
            return refusal;
        }

        return state.FindRepository(name) is not { } repository ? Error(404, "NAME_UNKNOWN", "repository not found") : (request.Method, kind) switch
        {
            ("POST" or "PATCH" or "PUT", "blobs/uploads") => Upload(request, repository, name, last, body),
            ("PUT", "manifests") => PutManifest(request, repository, name, last, body),
            ("GET", "manifests") => GetManifest(repository, last),
            ("GET", "referrers") => GetReferrers(repository, last),
            _ => null,
        };
    }

    /// <summary>An error in the form of the distribution specification.</summary>
    public static Answer Error(int status, string code, string message, object? detail = null) =>
        Answer.Json(status, new { Errors = new[] { new { code, Detail = detail ?? new { }, message } } });

    [GeneratedRegex(@"^/v2/(?<name>.+)/(?<kind>blobs/uploads|manifests|referrers)/(?<last>[^/]*)$")]
    private static partial Regex Route();

    private Answer Upload(HttpRequest request, Repository repository, string name, string id, ReadOnlyMemory<byte> body)
    {
        if (request.Method == "POST")
        {
            id = Guid.NewGuid().ToString();
            _uploads.Add(id, default);
        }
        else if (!_uploads.ContainsKey(id))
        {
            return Error(404, "BLOB_UPLOAD_UNKNOWN", "blob upload unknown to registry");
        }

        if (request.Method != "PUT")
        {
            _uploads[id] = request.Method == "PATCH" ? body : default;
            return Answer.Html(202, "").With("Location", $"{request.Scheme}://{request.Host}/v2/{name}/blobs/uploads/{id}").With("Docker-Upload-UUID", id);
        }

        string digest = DigestOf(_uploads[id].Span);
        if (request.Query["digest"] != digest)
        {
            return Error(400, "BLOB_UPLOAD_INVALID", "blob upload invalid");
        }

        _uploads.Remove(id, out ReadOnlyMemory<byte> content);
        repository.Blobs[digest] = content;
        return Answer.Html(201, "").With("Docker-Content-Digest", digest).With("Location", $"{request.Scheme}://{request.Host}/v2/{name}/blobs/{digest}");
    }

    private Answer PutManifest(HttpRequest request, Repository repository, string name, string reference, ReadOnlyMemory<byte> body)
    {
        string text = Encoding.UTF8.GetString(body.Span);
        using JsonDocument document = JsonDocument.Parse(text);
        JsonElement root = document.RootElement;
        bool isList = root.TryGetProperty("manifests", out JsonElement children);
        string[] parts = isList ? [] : [.. root.GetProperty("layers").EnumerateArray().Append(root.GetProperty("config")).Select(Digest)];
        if (Array.Find(parts, digest => !repository.Blobs.ContainsKey(digest)) is { } unknown)
        {
            return Error(400, "MANIFEST_INVALID", "manifest invalid", new { Message = $"Unknown blob `{unknown}`" });
        }

        string pushed = DigestOf(body.Span);
        if (!repository.Manifests.TryGetValue(pushed, out Manifest? manifest))
        {
            manifest = new Manifest
            {
                Digest = pushed,
                IsList = isList,
                Size = isList ? null : root.GetProperty("layers").EnumerateArray().Sum(layer => layer.GetProperty("size").GetInt64()),
                Document = text,
                Subject = root.TryGetProperty("subject", out JsonElement subject) ? Digest(subject) : null,
            };
            manifest.Children.AddRange(isList ? children.EnumerateArray().Select(Digest) : []);
            repository.Manifests.Add(pushed, manifest);
            repository.Size += manifest.Size ?? 0;
            repository.Owner.QuotaBytes += manifest.Size ?? 0;
        }

        if (!IsDigest(reference))
        {
            long now = state.Now.ToUnixTimeMilliseconds();
            TagChanges.Point(now, repository, reference, manifest, repository.Tags.Find(reference, now), reversion: false);
        }

        return Answer.Html(201, "").With("Docker-Content-Digest", pushed).With("Location", $"{request.Scheme}://{request.Host}/v2/{name}/manifests/{pushed}");
    }

    private Answer GetManifest(Repository repository, string reference)
    {
        Tag? tag = repository.Tags.Find(reference, state.Now.ToUnixTimeMilliseconds());
        if ((tag?.Manifest ?? repository.Manifests.GetValueOrDefault(reference)) is not { } manifest)
        {
            return Error(404, "MANIFEST_UNKNOWN", "manifest unknown");
        }

        manifest.Pulls++;
        manifest.LastPull = state.Now;
        if (tag is not null)
        {
            tag.Pulls++;
            tag.LastPull = state.Now;
        }

        string text = ManifestView.Document(manifest);
        using JsonDocument document = JsonDocument.Parse(text);
        return new Answer(200, document.RootElement.GetProperty("mediaType").GetString()!, Encoding.UTF8.GetBytes(text)).With("Docker-Content-Digest", manifest.Digest);
    }

    // Referrers are the manifests with this subject, and those that the tag of the referrers tag schema lists.
    private Answer GetReferrers(Repository repository, string digest)
    {
        if (!repository.Manifests.ContainsKey(digest))
        {
            return Error(400, "MANIFEST_INVALID", "manifest invalid", "");
        }

        Tag? schema = repository.Tags.Find(digest.Replace(':', '-'), state.Now.ToUnixTimeMilliseconds());
        IEnumerable<Manifest> listed = schema?.Manifest.Children.Select(child => repository.Manifests.GetValueOrDefault(child)).OfType<Manifest>() ?? [];
        object[] descriptors = [.. repository.Manifests.Values.Where(manifest => manifest.Subject == digest).Union(listed).Select(Describe)];
        return new Answer(200, Index, JsonSerializer.SerializeToUtf8Bytes(new { schemaVersion = 2, mediaType = Index, manifests = descriptors }));
    }

    // The type of an artifact is left out if only its configuration states it.
    private static Dictionary<string, object> Describe(Manifest manifest)
    {
        string text = ManifestView.Document(manifest);
        JsonElement root = JsonElement.Parse(text);
        var descriptor = new Dictionary<string, object>
        {
            ["mediaType"] = root.GetProperty("mediaType"),
            ["digest"] = manifest.Digest,
            ["size"] = Encoding.UTF8.GetByteCount(text),
        };
        foreach (string name in (string[])["artifactType", "annotations"])
        {
            if (root.TryGetProperty(name, out JsonElement value))
            {
                descriptor.Add(name, value);
            }
        }

        return descriptor;
    }

    private static string Digest(JsonElement descriptor) => descriptor.GetProperty("digest").GetString()!;

    private static bool IsDigest(string reference) => reference.StartsWith("sha256:", StringComparison.Ordinal);

    private static string DigestOf(ReadOnlySpan<byte> content) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(content))}";
}
