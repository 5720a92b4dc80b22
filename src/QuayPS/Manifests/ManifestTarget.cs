using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>The manifest that parameters name: by a tag, by a digest, or by an object with both.</summary>
internal sealed class ManifestTarget
{
    private readonly string? _digest;

    private ManifestTarget(RepositoryName repository, string? tag, string? digest)
    {
        Repository = repository;
        Tag = tag;
        _digest = digest;
    }

    public RepositoryName Repository { get; }

    /// <summary>The tag by which the manifest is named; null if it is named by its digest.</summary>
    public string? Tag { get; }

    /// <summary>The manifest as an image reference: <c>acme/app:v1</c>.</summary>
    public string Display => Name(Repository.ToString(), Tag, _digest);

    public static string Name(string repository, string? tag, string? digest) =>
        tag is { Length: > 0 } ? repository + ":" + tag : digest is null ? repository : repository + "@" + digest;

    /// <summary>Parses the parameters.</summary>
    /// <param name="repository">The repository; without tag and digest also an image reference: <c>acme/app:v1</c>.</param>
    /// <param name="tag">A tag.</param>
    /// <param name="digest">A digest.</param>
    /// <param name="piped">The object from the pipeline.</param>
    public static ManifestTarget Parse(string repository, string? tag, string? digest, PSObject? piped)
    {
        if (tag is not { Length: > 0 } && digest is null)
        {
            (repository, tag, digest) = Split(repository);
        }

        var name = RepositoryName.Parse(repository);
        string? pipedTag = piped?.BaseObject is QuayTag known ? known.Name : piped?.Properties["Tag"]?.Value as string;
        tag = tag is { Length: > 0 } ? tag : null;
        if (tag is not null && tag != pipedTag && digest is not null && digest == piped?.Properties["ManifestDigest"]?.Value as string)
        {
            // The tag is on the command line, and the digest comes from the object in the pipeline: the tag takes precedence.
            return new ManifestTarget(name, tag, null);
        }

        return tag is null && digest is null
            ? throw new ArgumentException($"No manifest of repository '{name}' is specified. Specify -Tag or -ManifestDigest.")
            : new ManifestTarget(name, tag ?? (digest is null ? null : OwnTag(piped, digest, pipedTag)), digest);
    }

    /// <summary>Returns the digest; that of a tag is read (listRepoTags).</summary>
    public async Task<string> ResolveAsync(QuayClient client, CancellationToken cancellationToken) =>
        _digest ?? await client.Tags.ResolveAsync(Repository, Tag!, cancellationToken);

    // A colon before the first slash belongs to the port of a registry, not to a tag.
    private static (string Repository, string? Tag, string? Digest) Split(string image)
    {
        int at = image.IndexOf('@');
        (string name, string? digest) = at < 0 ? (image, null) : (image.Substring(0, at), image.Substring(at + 1));
        int colon = name.LastIndexOf(':');
        return colon > name.LastIndexOf('/') && name.IndexOf('/') > 0
            ? (name.Substring(0, colon), name.Substring(colon + 1), digest)
            : (name, null, digest);
    }

    private static string? OwnTag(PSObject? piped, string digest, string? pipedTag) =>
        digest == piped?.Properties["ManifestDigest"]?.Value as string ? pipedTag : null;
}
