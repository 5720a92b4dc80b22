using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Organizations;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

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

        // The order of Quay: immutability, expiration, manifest. An empty object changes nothing and succeeds.
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

        return refusal ?? Answer.JsonString(201, "Updated");
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
        call.Log("delete_tag", repository.Owner, repository.Name, ("username", call.User.Name), ("repo", repository.Name), ("namespace", repository.Owner.Name), ("tag", name));
        return Answer.NoContent();
    }

    private static Answer GetTagPullStatistics(ApiCall call) =>
        call.Repository?.Tags.Find(call.Route("tag"), call.NowMilliseconds) is Tag tag
            ? Answer.JsonObject(200, json =>
            {
                json.WriteString("tag_name", tag.Name);
                json.WriteNumber("tag_pull_count", tag.Pulls);
                RegistryTime.Write(json, "last_tag_pull_date", tag.LastPull);
                json.WriteString("current_manifest_digest", tag.Manifest.Digest);
                json.WriteNumber("manifest_pull_count", tag.Manifest.Pulls);
                RegistryTime.Write(json, "last_manifest_pull_date", tag.Manifest.LastPull);
            })
            : call.NotFound();
}
