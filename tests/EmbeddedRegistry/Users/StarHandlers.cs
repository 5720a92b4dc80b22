using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Users;

/// <summary>The repositories that the signed-in user has starred, listed in pages of 100.</summary>
internal static class StarHandlers
{
    private const int PageSize = 100;

    public static void Register(OperationTable operations)
    {
        operations.Serve("listStarredRepos", Access.UserAdmin, ListStarredRepos);
        operations.Serve("createStar", Access.UserAdmin, CreateStar);
        operations.Serve("deleteStar", Access.UserAdmin, DeleteStar);
    }

    private static Answer ListStarredRepos(ApiCall call) => IdPages.Show(
        call,
        's',
        "repositories",
        call.State.Repositories.Values.Where(repository => call.User.Stars.Contains(repository.Id)),
        repository => repository.Id,
        PageSize,
        repository => new { Namespace = repository.Owner.Name, repository.Name, repository.Description, repository.IsPublic });

    private static Answer CreateStar(ApiCall call)
    {
        string owner = call.Text("namespace") ?? "";
        string name = call.Text("repository") ?? "";
        if (call.State.FindRepository($"{owner}/{name}") is not Repository repository)
        {
            return Answer.Json(200, null);
        }

        call.User.Stars.Add(repository.Id);
        return Answer.Json(201, new { Namespace = owner, Repository = name });
    }

    private static Answer DeleteStar(ApiCall call)
    {
        if (call.Repository is not Repository repository)
        {
            return Answer.Json(200, null);
        }

        call.User.Stars.Remove(repository.Id);
        return Answer.NoContent();
    }
}
