using System;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Tags;

/// <summary>Tags of a repository.</summary>
internal static class TagsArea
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("listRepoTags", Access.RepoRead, TagListing.ListRepoTags);
        operations.Serve("changeTag", new Handler(Access.RepoWrite, ChangeTag) { NormalRepositoryOnly = true });
        operations.Serve("deleteFullTag", new Handler(Access.RepoWrite, DeleteFullTag) { NormalRepositoryOnly = true });
        operations.Serve("restoreTag", new Handler(Access.RepoWrite, TimeMachine.RestoreTag) { NormalRepositoryOnly = true });
        operations.Serve("removeTagFromTimemachine", new Handler(Access.RepoWrite, TimeMachine.RemoveTagFromTimemachine) { NormalRepositoryOnly = true });
        operations.Serve("getTagPullStatistics", Access.RepoRead, GetTagPullStatistics);
    }

    private static Answer ChangeTag(ApiCall call)
    {
        if (call.Repository is not Repository repository)
        {
            return call.NotFound();
        }

        string name = call.Route("tag");
        if (!Names.IsTag(name))
        {
            return Answer.Message(400, "Invalid tag: must match [A-Za-z0-9_.-], NOT start with \".\" or \"-\", and can contain 1-128 characters");
        }

        // The order of the changes is Quay's. An empty object changes nothing and succeeds.
        Answer? refusal = null;
        if (call.Flag("immutable") is bool immutable)
        {
            refusal = TagChanges.SetImmutable(call, repository, name, immutable);
        }

        if (refusal is null && call.Member("expiration") is JsonElement expiration)
        {
            refusal = TagChanges.SetExpiration(call, repository, name, expiration);
        }

        if (refusal is null && call.Text("manifest_digest") is string digest)
        {
            refusal = TagChanges.Move(call, repository, name, digest);
        }

        return refusal ?? Answer.Json(201, "Updated");
    }

    // Deleting the last tag of an image also deletes the tags by which cosign attaches data to it.
    private static void EndAttached(Repository repository, Tag deleted, long now)
    {
        string prefix = deleted.Manifest.Digest.Replace(':', '-');
        if (deleted.Name.StartsWith("sha256-", StringComparison.Ordinal)
            || repository.Tags.All.ToArray().Any(tag => tag.Manifest == deleted.Manifest && tag.IsAlive(now) && !tag.Name.StartsWith("sha256-", StringComparison.Ordinal)))
        {
            return;
        }

        foreach (string suffix in new[] { ".sig", ".att", ".sbom" })
        {
            if (repository.Tags.Find(prefix + suffix, now) is { Immutable: false } attached)
            {
                attached.End = now;
            }
        }
    }

    private static Answer DeleteFullTag(ApiCall call)
    {
        string name = call.Route("tag");
        if (call.Repository is not Repository repository || repository.Tags.Find(name, call.NowMilliseconds) is not Tag tag)
        {
            return call.NotFound();
        }

        if (tag.Immutable)
        {
            return call.Problem(409, "tag_immutable", $"Cannot delete immutable tag '{name}'");
        }

        tag.End = call.NowMilliseconds;
        EndAttached(repository, tag, call.NowMilliseconds);
        call.Log("delete_tag", repository, ("username", call.User.Name), ("tag", name));
        return Answer.NoContent();
    }

    private static Answer GetTagPullStatistics(ApiCall call) =>
        call.Repository?.Tags.Find(call.Route("tag"), call.NowMilliseconds) is Tag tag
            ? Answer.Ok(new
            {
                TagName = tag.Name,
                TagPullCount = tag.Pulls,
                LastTagPullDate = tag.LastPull,
                CurrentManifestDigest = tag.Manifest.Digest,
                ManifestPullCount = tag.Manifest.Pulls,
                LastManifestPullDate = tag.Manifest.LastPull,
            })
            : call.NotFound();
}
