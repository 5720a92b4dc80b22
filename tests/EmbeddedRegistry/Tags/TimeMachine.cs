using System;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Tags;

/// <summary>Restores an earlier state of a tag, and deletes earlier states for good.</summary>
internal static class TimeMachine
{
    public static Answer RestoreTag(ApiCall call)
    {
        string name = call.Route("tag");
        if (call.Text("manifest_digest") is not string digest)
        {
            return call.Invalid("Missing manifest_digest");
        }

        if (call.Repository is not Repository repository || !repository.Manifests.TryGetValue(digest, out Manifest? manifest))
        {
            return call.NotFound();
        }

        Tag? old = repository.Tags.Find(name, call.NowMilliseconds);
        if (old is { Immutable: true })
        {
            return call.Problem(409, "tag_immutable", $"Cannot overwrite immutable tag '{name}'");
        }

        TagChanges.Point(call.NowMilliseconds, repository, name, manifest, old, reversion: true);
        call.Log("revert_tag", repository.Owner, repository.Name, ("username", call.User.Name), ("repo", repository.Name), ("tag", name), ("manifest_digest", digest));
        return Answer.Ok(new { });
    }

    public static Answer RemoveTagFromTimemachine(ApiCall call)
    {
        string name = call.Route("tag");
        long now = call.NowMilliseconds;
        bool isAlive = call.Flag("is_alive") ?? false;
        string? digest = call.Text("manifest_digest");
        if (call.Repository is not Repository repository)
        {
            return call.NotFound();
        }

        if (!isAlive && digest is null)
        {
            return call.Invalid("manifest_digest required when is_alive set to false");
        }

        Tag? current = repository.Tags.Find(name, now);
        if (isAlive && current is { Immutable: true })
        {
            return call.Problem(409, "tag_immutable", $"Cannot delete immutable tag '{name}'");
        }

        Predicate<Tag> matches = isAlive
            ? tag => ReferenceEquals(tag, current)
            : tag => tag.Name == name && tag.Manifest.Digest == digest && !tag.IsAlive(now);
        if (repository.Tags.Forget(matches) == 0)
        {
            return call.NotFound();
        }

        call.Log("permanently_delete_tag", repository, ("username", call.User.Name), ("tag", name), ("manifest_digest", digest));
        return Answer.Json(200, "");
    }
}
