using System;
using System.Collections.Generic;

namespace Quay.Client;

/// <summary>The signature of one tag by one of those who may sign for the repository.</summary>
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

    /// <summary>In which role it was signed: <c>targets/releases</c>.</summary>
    public string Delegation { get; }

    /// <summary>The signed tag.</summary>
    public string Tag { get; }

    /// <summary>The digest of the manifest that was signed, <c>sha256:…</c>.</summary>
    public string? ManifestDigest { get; private set; }

    /// <summary>When the signatures of the role expire.</summary>
    public DateTime? Expiration { get; private set; }

    /// <inheritdoc/>
    public override string ToString() => Tag;

    /// <summary>Takes the signatures out of an answer: roles, and in each the signed tags by name.</summary>
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

    // The hash is written in base 64, unlike everywhere else.
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
