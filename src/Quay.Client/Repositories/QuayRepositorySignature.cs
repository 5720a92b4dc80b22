using System;
using System.Collections.Generic;

namespace Quay.Client;

/// <summary>The signature of a tag by one of the roles that can sign for the repository.</summary>
public sealed class QuayRepositorySignature : QuayObject
{
    internal QuayRepositorySignature(string repository, string delegation, string tag)
    {
        Repository = repository;
        Delegation = delegation;
        Tag = tag;
    }

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    public string Repository { get; }

    /// <summary>The role that signed: <c>targets/releases</c>.</summary>
    public string Delegation { get; }

    /// <summary>The signed tag.</summary>
    public string Tag { get; }

    /// <summary>The digest of the manifest that was signed, <c>sha256:…</c>.</summary>
    public string? ManifestDigest { get; private set; }

    /// <summary>The time at which the signatures of the role expire.</summary>
    public DateTime? Expiration { get; private set; }

    /// <inheritdoc/>
    public override string ToString() => Tag;

    /// <summary>Reads the signatures from a response: an object of roles, each with an object of signed tags by name.</summary>
    internal static IReadOnlyList<QuayRepositorySignature> From(string repository, Dictionary<string, object?>? delegations)
    {
        var signatures = new List<QuayRepositorySignature>();
        foreach (KeyValuePair<string, object?> delegation in delegations ?? [])
        {
            var role = delegation.Value as Dictionary<string, object?>;
            foreach (KeyValuePair<string, object?> target in Member(role, "targets") as Dictionary<string, object?> ?? [])
            {
                signatures.Add(new QuayRepositorySignature(repository, delegation.Key, target.Key)
                {
                    ManifestDigest = Digest(target.Value as Dictionary<string, object?>),
                    Expiration = Member(role, "expiration") is string text && QuayTime.TryParse(text, out DateTimeOffset time) ? time.LocalDateTime : null,
                });
            }
        }

        return signatures;
    }

    // The hash is encoded in base 64.
    private static string? Digest(Dictionary<string, object?>? target)
    {
        if (Member(Member(target, "hashes") as Dictionary<string, object?>, "sha256") is not string hash)
        {
            return null;
        }

        try
        {
            return "sha256:" + BitConverter.ToString(Convert.FromBase64String(hash)).Replace("-", string.Empty).ToLowerInvariant();
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static object? Member(Dictionary<string, object?>? members, string name) =>
        members is not null && members.TryGetValue(name, out object? value) ? value : null;
}
