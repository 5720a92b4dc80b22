using System;
using System.Globalization;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Repositories;

/// <summary>How the registry shows one repository.</summary>
internal static class RepositoryView
{
    private const int StatisticsDays = 91;

    public static void Write(Utf8JsonWriter json, ApiCall call, Repository repository)
    {
        User? user = call.Identity.User;
        RepositoryRole role = call.Identity.RoleIn(repository.Owner, repository);
        json.WriteString("namespace", repository.Owner.Name);
        json.WriteString("name", repository.Name);
        json.WriteString("kind", repository.Kind);
        json.WriteString("description", repository.Description);
        json.WriteBoolean("is_public", repository.IsPublic);
        json.WriteBoolean("is_organization", repository.Owner is Organization);
        json.WriteBoolean("is_starred", user is not null && user.Stars.Contains(repository.Id));
        json.WriteString("status_token", repository.IsPublic ? "" : repository.StatusToken);
        json.WriteBoolean("trust_enabled", repository.TrustEnabled);
        json.WriteNumber("tag_expiration_s", repository.Owner.TagExpirationSeconds);
        json.WriteBoolean("is_free_account", repository.Owner.IsFreeAccount);
        json.WriteString("state", repository.StateName);
        if (call.QueryFlag("includeTags", otherwise: true))
        {
            WriteTags(json, repository, call.NowMilliseconds);
        }

        json.WriteBoolean("can_write", role >= RepositoryRole.Write && repository.State == RepositoryState.Normal);
        json.WriteBoolean("can_admin", role >= RepositoryRole.Admin);
        if (call.QueryFlag("includeStats"))
        {
            WriteStatistics(json, call.Now);
        }
    }

    private static void WriteTags(Utf8JsonWriter json, Repository repository, long now)
    {
        const int Most = 500;
        int written = 0;
        json.WriteStartObject("tags");
        ReadOnlySpan<Tag> tags = repository.Tags.All;
        for (int i = tags.Length - 1; i >= 0 && written < Most; i--)
        {
            Tag tag = tags[i];
            if (tag.IsAlive(now))
            {
                json.WriteStartObject(tag.Name);
                json.WriteString("name", tag.Name);
                WriteSize(json, tag.Manifest);
                RegistryTime.Write(json, "last_modified", tag.Start);
                json.WriteString("manifest_digest", tag.Manifest.Digest);
                json.WriteEndObject();
                written++;
            }
        }

        json.WriteEndObject();
    }

    internal static void WriteSize(Utf8JsonWriter json, Manifest manifest)
    {
        if (manifest.Size is long size)
        {
            json.WriteNumber("size", size);
        }
        else
        {
            json.WriteNull("size");
        }
    }

    private static void WriteStatistics(Utf8JsonWriter json, DateTimeOffset now)
    {
        json.WriteStartArray("stats");
        for (int day = 1; day <= StatisticsDays; day++)
        {
            json.WriteStartObject();
            json.WriteString("date", now.AddDays(-day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteNumber("count", 0);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
