using System.Collections.Generic;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Users;

/// <summary>The repositories that a user has starred.</summary>
internal static class StarHandlers
{
    private const int PageSize = 100;
    private const char List = 's';

    public static void Register(OperationTable operations)
    {
        operations.Serve("listStarredRepos", Access.UserAdmin, ListStarredRepos);
        operations.Serve("createStar", Access.UserAdmin, CreateStar);
        operations.Serve("deleteStar", Access.UserAdmin, DeleteStar);
    }

    private static Answer ListStarredRepos(ApiCall call)
    {
        long from = PageToken.Decode(List, call.Query("next_page"))?[0] ?? 0;
        List<Repository> page = [.. call.State.Repositories.Values.Where(repository => repository.Id >= from && call.User.Stars.Contains(repository.Id)).Take(PageSize + 1)];
        return Answer.JsonObject(200, json =>
        {
            json.WriteStartArray("repositories");
            foreach (Repository repository in page.Take(PageSize))
            {
                json.WriteStartObject();
                json.WriteString("namespace", repository.Owner.Name);
                json.WriteString("name", repository.Name);
                json.WriteString("description", repository.Description);
                json.WriteBoolean("is_public", repository.IsPublic);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (page.Count > PageSize)
            {
                json.WriteString("next_page", PageToken.Encode(List, page[PageSize].Id));
            }
        });
    }

    private static Answer CreateStar(ApiCall call)
    {
        string owner = call.Text("namespace") ?? "";
        string name = call.Text("repository") ?? "";
        if (call.State.FindRepository($"{owner}/{name}") is not Repository repository)
        {
            return Answer.Null();
        }

        call.User.Stars.Add(repository.Id);
        return Answer.JsonObject(201, json =>
        {
            json.WriteString("namespace", owner);
            json.WriteString("repository", name);
        });
    }

    private static Answer DeleteStar(ApiCall call)
    {
        if (call.Repository is not Repository repository)
        {
            return Answer.Null();
        }

        call.User.Stars.Remove(repository.Id);
        return Answer.NoContent();
    }
}
