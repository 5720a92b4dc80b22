using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Tags;

/// <summary>
/// Lists the lifetimes of tags, newest start first. Pages are offsets into the current list, so entries move to other
/// pages when tags are added or deleted between two requests.
/// </summary>
internal static class TagListing
{
    private const int MaximumLimit = 100;

    public static Answer ListRepoTags(ApiCall call)
    {
        if (!call.TryQueryNumber("limit", out int? limit))
        {
            return Answer.BadParameter("limit", "Limit to the number of results to return per page. Max 100.");
        }

        if (!call.TryQueryNumber("page", out int? page))
        {
            return Answer.BadParameter("page", "Page index for the results. Default 1.");
        }

        string? filter = call.Query("filter_tag_name");
        int colon = filter?.IndexOf(':', StringComparison.Ordinal) ?? 0;
        if (filter is not null && (colon < 0 || filter[..colon] is not ("like" or "eq")))
        {
            return Answer.Message(400, "Unsupported syntax for filter_tag_name. Expected <operation>:<tag_name> where <operation>can be 'like' or 'eq'.");
        }

        if (call.Repository is not Repository repository)
        {
            return call.NotFound();
        }

        int size = Math.Clamp(limit ?? 50, 1, MaximumLimit);
        int number = Math.Max(page ?? 1, 1);
        List<Tag> tags = Cut(call, repository.Tags.All, filter, colon, (number - 1) * size, size + 1);
        return Answer.Ok(new { Tags = tags.Take(size).Select(tag => Show(tag, repository)), Page = number, HasAdditional = tags.Count > size });
    }

    private static List<Tag> Cut(ApiCall call, ReadOnlySpan<Tag> all, string? filter, int colon, int skip, int take)
    {
        string? exact = call.Query("specificTag") ?? (filter is not null && filter[..colon] == "eq" ? filter[(colon + 1)..] : null);
        string? part = filter is not null && filter[..colon] == "like" ? filter[(colon + 1)..] : null;
        bool aliveOnly = call.QueryFlag("onlyActiveTags");
        long now = call.NowMilliseconds;
        var page = new List<Tag>(take);
        for (int i = all.Length - 1; i >= 0 && page.Count < take; i--)
        {
            Tag tag = all[i];
            if ((aliveOnly && !tag.IsAlive(now))
                || (exact is not null && tag.Name != exact)
                || (part is not null && !tag.Name.Contains(part, StringComparison.Ordinal)))
            {
                continue;
            }

            if (skip > 0)
            {
                skip--;
            }
            else
            {
                page.Add(tag);
            }
        }

        return page;
    }

    private static ShownTag Show(Tag tag, Repository repository)
    {
        Manifest manifest = tag.Manifest;
        var shown = new ShownTag(
            tag.Name,
            tag.Reversion,
            tag.Immutable,
            tag.Start / 1000,
            tag.End / 1000,
            manifest.Digest,
            manifest.IsList,
            manifest.Size,
            RegistryTime.FromMilliseconds(tag.Start),
            tag.End is long end ? RegistryTime.FromMilliseconds(end) : null);
        if (!manifest.IsList)
        {
            return shown;
        }

        int present = manifest.Children.Count(repository.Manifests.ContainsKey);
        return shown with
        {
            IsSparse = present < manifest.Children.Count,
            ChildManifestCount = manifest.Children.Count,
            PresentChildCount = present,
            ChildManifestsPresence = manifest.Children.ToDictionary(child => child, repository.Manifests.ContainsKey),
        };
    }

    // A separate record, since the benchmarks list tags: it is serialized faster than a merged object.
    private sealed record ShownTag(
        string Name,
        bool Reversion,
        bool Immutable,
        long StartTs,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? EndTs,
        string ManifestDigest,
        bool IsManifestList,
        long? Size,
        DateTimeOffset LastModified,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? Expiration,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? IsSparse = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? ChildManifestCount = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? PresentChildCount = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Dictionary<string, bool>? ChildManifestsPresence = null);
}
