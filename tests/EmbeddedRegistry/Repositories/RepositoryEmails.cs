using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Repositories;

/// <summary>Addresses that a repository may send mail to. Nobody answers the mail, so none is ever confirmed.</summary>
internal static class RepositoryEmails
{
    private const string Unknown = "The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.";

    public static void Register(OperationTable operations)
    {
        operations.Serve("checkRepoEmailAuthorized", Access.RepoAdmin, CheckRepoEmailAuthorized);
        operations.Serve("sendAuthorizeRepoEmail", Access.RepoAdmin, SendAuthorizeRepoEmail);
    }

    private static Answer CheckRepoEmailAuthorized(ApiCall call)
    {
        string email = call.Route("email");
        return call.Repository is Repository repository && repository.Emails.TryGetValue(email, out bool confirmed)
            ? Answer.JsonObject(200, json => Write(json, repository, email, confirmed))
            : Answer.Message(404, Unknown);
    }

    private static Answer SendAuthorizeRepoEmail(ApiCall call)
    {
        if (call.Repository is not Repository repository)
        {
            return Answer.Message(404, Unknown);
        }

        string email = call.Route("email");
        repository.Emails.TryAdd(email, false);
        return Answer.JsonObject(200, json => Write(json, repository, email, repository.Emails[email]));
    }

    private static void Write(Utf8JsonWriter json, Repository repository, string email, bool confirmed)
    {
        json.WriteString("email", email);
        json.WriteString("repository", repository.Name);
        json.WriteString("namespace", repository.Owner.Name);
        json.WriteBoolean("confirmed", confirmed);
    }
}
