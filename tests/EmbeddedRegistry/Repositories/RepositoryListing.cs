using System.Linq;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Repositories;

/// <summary>Lists repositories in order of creation, in pages of 100.</summary>
internal static class RepositoryListing
{
    private const int PageSize = 100;

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

        return IdPages.Show(
            call,
            'r',
            "repositories",
            call.State.Repositories.Values.Where(repository =>
                (owner is null || repository.Owner.Name == owner)
                && (!starred || call.User.Stars.Contains(repository.Id))
                && IsVisible(call.Identity, repository, withPublic)),
            repository => repository.Id,
            PageSize,
            repository => Show(call, repository));
    }

    // Without public=true Quay lists only the repositories in which the caller has a role.
    private static bool IsVisible(Identity identity, Repository repository, bool withPublic) =>
        repository.IsPublic && !withPublic
            ? identity.User is not null && identity.HasOwnRoleIn(repository)
            : identity.RoleIn(repository.Owner, repository) >= RepositoryRole.Read;

    private static Merged Show(ApiCall call, Repository repository) => new(
        new
        {
            Namespace = repository.Owner.Name,
            repository.Name,
            repository.Description,
            repository.IsPublic,
            repository.Kind,
            State = repository.StateName,
        },
        call.QueryFlag("last_modified") ? new { LastModified = repository.Tags.Count > 0 ? repository.Tags.All[^1].Start / 1000 : (long?)null } : null,
        call.QueryFlag("popularity") ? new { repository.Popularity } : null,
        call.Identity.User is User user ? new { IsStarred = user.Stars.Contains(repository.Id) } : null,
        new { QuotaReport = QuotaView.Report(repository) });
}
