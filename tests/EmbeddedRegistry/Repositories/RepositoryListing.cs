using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Repositories;

/// <summary>Lists repositories, 100 a page in order of creation.</summary>
internal static class RepositoryListing
{
    private const int PageSize = 100;
    private const char List = 'r';

    public static Answer ListRepos(ApiCall call)
    {
        string? owner = call.Query("namespace");
        bool starred = call.QueryFlag("starred");
        bool withPublic = call.QueryFlag("public");
        if (owner is null && !starred && !withPublic)
        {
            return call.Invalid("namespace, starred or public are required for this API call");
        }

        if (call.Query("repo_kind") is not (null or "image"))
        {
            return Answer.Message(400, "Unknown repository kind");
        }

        if (starred && call.Identity.User is null)
        {
            return Answer.BadRequest();
        }

        long from = PageToken.Decode(List, call.Query("next_page"))?[0] ?? 0;
        var page = new List<Repository>(PageSize + 1);
        foreach (Repository repository in call.State.Repositories.Values)
        {
            if (repository.Id >= from
                && (owner is null || repository.Owner.Name == owner)
                && (!starred || call.User.Stars.Contains(repository.Id))
                && IsVisible(call.Identity, repository, withPublic))
            {
                page.Add(repository);
                if (page.Count > PageSize)
                {
                    break;
                }
            }
        }

        return Answer.JsonObject(200, json =>
        {
            json.WriteStartArray("repositories");
            foreach (Repository repository in page.Take(PageSize))
            {
                Write(json, call, repository);
            }

            json.WriteEndArray();
            if (page.Count > PageSize)
            {
                json.WriteString("next_page", PageToken.Encode(List, page[PageSize].Id));
            }
        });
    }

    // Without public=true Quay lists only what the caller has a permission for.
    private static bool IsVisible(Identity identity, Repository repository, bool withPublic) =>
        repository.IsPublic && !withPublic
            ? identity.User is not null && identity.HasOwnRoleIn(repository)
            : identity.RoleIn(repository.Owner, repository) >= RepositoryRole.Read;

    private static void Write(Utf8JsonWriter json, ApiCall call, Repository repository)
    {
        json.WriteStartObject();
        json.WriteString("namespace", repository.Owner.Name);
        json.WriteString("name", repository.Name);
        json.WriteString("description", repository.Description);
        json.WriteBoolean("is_public", repository.IsPublic);
        json.WriteString("kind", repository.Kind);
        json.WriteString("state", repository.StateName);
        if (call.QueryFlag("last_modified"))
        {
            if (repository.Tags.Count > 0)
            {
                json.WriteNumber("last_modified", repository.Tags.All[^1].Start / 1000);
            }
            else
            {
                json.WriteNull("last_modified");
            }
        }

        if (call.QueryFlag("popularity"))
        {
            json.WriteNumber("popularity", repository.Popularity);
        }

        if (call.Identity.User is User user)
        {
            json.WriteBoolean("is_starred", user.Stars.Contains(repository.Id));
        }

        json.WriteStartObject("quota_report");
        json.WriteNumber("quota_bytes", repository.Size);
        repository.Owner.WriteConfiguredQuota(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
