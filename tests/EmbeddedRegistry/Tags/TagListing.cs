using System;
using System.Collections.Generic;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Repositories;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Tags;

/// <summary>
/// Lists tags, newest start first. Pages are cut from the live list, so they shift while tags come and go.
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
        return Answer.JsonObject(200, json =>
        {
            json.WriteStartArray("tags");
            for (int i = 0; i < tags.Count && i < size; i++)
            {
                Write(json, tags[i], repository);
            }

            json.WriteEndArray();
            json.WriteNumber("page", number);
            json.WriteBoolean("has_additional", tags.Count > size);
        });
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

    private static void Write(Utf8JsonWriter json, Tag tag, Repository repository)
    {
        json.WriteStartObject();
        json.WriteString("name", tag.Name);
        json.WriteBoolean("reversion", tag.Reversion);
        json.WriteBoolean("immutable", tag.Immutable);
        json.WriteNumber("start_ts", tag.Start / 1000);
        if (tag.End is long end)
        {
            json.WriteNumber("end_ts", end / 1000);
        }

        json.WriteString("manifest_digest", tag.Manifest.Digest);
        json.WriteBoolean("is_manifest_list", tag.Manifest.IsList);
        RepositoryView.WriteSize(json, tag.Manifest);
        RegistryTime.Write(json, "last_modified", tag.Start);
        if (tag.End is long expiration)
        {
            RegistryTime.Write(json, "expiration", expiration);
        }

        if (tag.Manifest.IsList)
        {
            WriteChildren(json, tag.Manifest, repository);
        }

        json.WriteEndObject();
    }

    private static void WriteChildren(Utf8JsonWriter json, Manifest list, Repository repository)
    {
        int present = 0;
        foreach (string child in list.Children)
        {
            present += repository.Manifests.ContainsKey(child) ? 1 : 0;
        }

        json.WriteBoolean("is_sparse", present < list.Children.Count);
        json.WriteNumber("child_manifest_count", list.Children.Count);
        json.WriteNumber("present_child_count", present);
        json.WriteStartObject("child_manifests_presence");
        foreach (string child in list.Children)
        {
            json.WriteBoolean(child, repository.Manifests.ContainsKey(child));
        }

        json.WriteEndObject();
    }
}
