using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Repositories;

/// <summary>Repositories and their settings.</summary>
internal static class RepositoriesArea
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("listRepos", Access.Anyone, RepositoryListing.ListRepos);
        operations.Serve("createRepo", Access.RepoCreate, CreateRepo);
        operations.Serve("getRepo", Access.RepoRead, GetRepo);
        operations.Serve("updateRepo", Access.RepoWrite, UpdateRepo);
        operations.Serve("changeRepoVisibility", Access.RepoAdmin, ChangeRepoVisibility);
        operations.Serve("changeRepoState", Access.RepoAdmin, ChangeRepoState);
        operations.Serve("changeRepoTrust", Access.Anyone, ChangeRepoTrust);
        operations.Serve("deleteRepository", Access.RepoAdmin, DeleteRepository);
        operations.Serve("getRepoSignatures", Access.RepoRead, GetRepoSignatures);
        RepositoryEmails.Register(operations);
    }

    private static Answer CreateRepo(ApiCall call)
    {
        string owner = call.Text("namespace") ?? call.User.Name;
        string name = call.Text("repository")!;
        if (!call.State.Accounts.TryGetValue(owner, out Account? account))
        {
            return Pages.InternalError();
        }

        if (!call.Identity.MayCreateIn(account))
        {
            return call.Refused();
        }

        if (call.State.FindRepository($"{owner}/{name}") is not null)
        {
            return call.Invalid("Repository already exists");
        }

        if (!Names.IsRepository(name))
        {
            return call.Invalid("Invalid repository name");
        }

        Repository repository = call.State.AddRepository(account, name, call.Text("description"), call.Text("visibility") == "public");
        DefaultPermissionsArea.Apply(repository, call.User.Name);
        if (!ReferenceEquals(account, call.User))
        {
            repository.UserRoles[call.User.Name] = RepositoryRole.Admin;
        }

        call.Log("create_repo", account, name, ("repo", name), ("namespace", owner));
        return Answer.Json(201, new { Namespace = owner, name, repository.Kind });
    }

    private static Answer GetRepo(ApiCall call) => call.Repository is Repository repository
        ? Answer.Ok(RepositoryView.Show(call, repository))
        : call.NotFound();

    private static Answer UpdateRepo(ApiCall call)
    {
        if (call.Repository is not Repository repository)
        {
            return call.NotFound();
        }

        repository.Description = call.Text("description");
        call.Log("set_repo_description", repository, ("description", repository.Description));
        return Answer.Success();
    }

    private static Answer ChangeRepoVisibility(ApiCall call)
    {
        if (call.Repository is not Repository repository)
        {
            return Answer.Json(200, null);
        }

        string visibility = call.Text("visibility")!;
        repository.IsPublic = visibility == "public";
        call.Log("change_repo_visibility", repository, ("visibility", visibility));
        return Answer.Success();
    }

    private static Answer ChangeRepoState(ApiCall call)
    {
        if (call.Repository is not Repository repository)
        {
            return call.NotFound();
        }

        string state = call.Text("state")!;
        repository.State = Repository.ParseState(state);
        call.Log("change_repo_state", repository, ("state_changed", state));
        return Answer.Success();
    }

    // Without the signing feature Quay fails before it checks permissions.
    private static Answer ChangeRepoTrust(ApiCall call)
    {
        if (!call.Options.Signing)
        {
            return Pages.InternalError();
        }

        if (call.Identity.RoleIn(call.RepositoryOwner, call.Repository) < RepositoryRole.Admin)
        {
            return call.Refused();
        }

        if (call.Repository is not Repository repository)
        {
            return call.NotFound();
        }

        repository.TrustEnabled = call.Flag("trust_enabled")!.Value;
        call.Log("change_repo_trust", repository, ("trust_enabled", repository.TrustEnabled));
        return Answer.Success();
    }

    // The answer for a repository with trust but without signatures; nothing signs here.
    private static Answer GetRepoSignatures(ApiCall call) => call.Options.Signing && call.Repository is { TrustEnabled: true }
        ? Answer.Ok(new { Delegations = new { Targets = (string?)null } })
        : call.NotFound();

    private static Answer DeleteRepository(ApiCall call)
    {
        if (call.RepositoryOwner is not Account owner)
        {
            return Pages.InternalError();
        }

        if (call.Repository is Repository repository)
        {
            call.State.Repositories.Remove(call.RepositoryPath);
            call.Log("delete_repo", owner, null, ("repo", repository.Name), ("namespace", owner.Name));
        }

        return Answer.NoContent();
    }
}
