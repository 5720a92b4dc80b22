using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Repositories;

/// <summary>E-mail addresses for notifications of a repository. Their owners would have to confirm by mail; here none is sent.</summary>
internal static class RepositoryEmails
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("checkRepoEmailAuthorized", Access.RepoAdmin, CheckRepoEmailAuthorized);
        operations.Serve("sendAuthorizeRepoEmail", Access.RepoAdmin, SendAuthorizeRepoEmail);
    }

    private static Answer CheckRepoEmailAuthorized(ApiCall call)
    {
        string email = call.Route("email");
        return call.Repository is Repository repository && repository.Emails.TryGetValue(email, out bool confirmed)
            ? Answer.Ok(Show(repository, email, confirmed))
            : Answer.UrlNotFound();
    }

    private static Answer SendAuthorizeRepoEmail(ApiCall call)
    {
        if (call.Repository is not Repository repository)
        {
            return Answer.UrlNotFound();
        }

        string email = call.Route("email");
        repository.Emails.TryAdd(email, false);
        return Answer.Ok(Show(repository, email, repository.Emails[email]));
    }

    private static object Show(Repository repository, string email, bool confirmed) =>
        new { email, Repository = repository.Name, Namespace = repository.Owner.Name, confirmed };
}
