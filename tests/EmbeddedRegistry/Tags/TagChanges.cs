using System;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Tags;

/// <summary>The three changes that PUT tag can make. Each method returns the refusal, or null on success.</summary>
internal static class TagChanges
{
    // One hour to 104 weeks, in milliseconds from the start of the tag.
    private const long ShortestLife = 3_600_000;
    private const long LongestLife = 104L * 7 * 24 * 3_600_000;

    public static Answer? SetImmutable(ApiCall call, Repository repository, string name, bool immutable)
    {
        if (repository.Tags.Find(name, call.NowMilliseconds) is not Tag tag)
        {
            return call.NotFound();
        }

        if (tag.Immutable && !immutable && call.Identity.RoleIn(repository.Owner, repository) < RepositoryRole.Admin)
        {
            return call.Refused();
        }

        tag.Immutable = immutable;
        call.Log("change_tag_immutability", repository, ("username", call.User.Name), ("tag", name), ("immutable", immutable));
        return null;
    }

    public static Answer? SetExpiration(ApiCall call, Repository repository, string name, JsonElement expiration)
    {
        long? end = null;
        if (expiration.ValueKind == JsonValueKind.Number)
        {
            end = (long)(expiration.GetDouble() * 1000);
            if (end <= call.NowMilliseconds)
            {
                return Answer.BadRequest();
            }
        }

        if (repository.Tags.Find(name, call.NowMilliseconds) is not Tag tag)
        {
            return call.NotFound();
        }

        if (tag.Immutable)
        {
            return Answer.Message(400, $"Cannot set expiration on immutable tag '{name}'");
        }

        if (end is not null)
        {
            end = tag.Start + Math.Clamp(end.Value - (tag.Start / 1000 * 1000), ShortestLife, LongestLife);
        }

        call.Log(
            "change_tag_expiration",
            repository,
            ("username", call.User.Name),
            ("tag", name),
            ("expiration_date", end / 1000),
            ("old_expiration_date", tag.End / 1000));
        tag.End = end;
        return null;
    }

    public static Answer? Move(ApiCall call, Repository repository, string name, string digest)
    {
        if (!repository.Manifests.TryGetValue(digest, out Manifest? manifest))
        {
            return call.NotFound();
        }

        Tag? old = repository.Tags.Find(name, call.NowMilliseconds);
        if (old is { Immutable: true })
        {
            return call.Problem(409, "tag_immutable", $"Cannot overwrite immutable tag '{name}'");
        }

        Point(call.NowMilliseconds, repository, name, manifest, old, reversion: false);
        call.Log(
            old is null ? "create_tag" : "move_tag",
            repository,
            ("username", call.User.Name),
            ("tag", name),
            ("manifest_digest", digest),
            ("original_manifest_digest", old?.Manifest.Digest));
        return null;
    }

    /// <summary>Ends the current lifetime of a tag and begins another one on the given manifest.</summary>
    public static Tag Point(long now, Repository repository, string name, Manifest manifest, Tag? old, bool reversion)
    {
        old?.End = now;
        return repository.Tags.Add(new Tag
        {
            Name = name,
            Manifest = manifest,
            Start = now,
            End = manifest.ExpiresAfterSeconds is long seconds ? now + (seconds * 1000) : null,
            Reversion = reversion,
        });
    }
}
