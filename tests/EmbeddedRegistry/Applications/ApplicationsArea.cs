using System;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Applications;

/// <summary>OAuth applications of organizations.</summary>
internal static class ApplicationsArea
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("getOrganizationApplications", Access.OrgAdmin, List);
        operations.Serve("createOrganizationApplication", Access.OrgAdmin, Create);
        operations.Serve("getOrganizationApplication", Access.OrgAdmin, call => With(call, application => Answer.Ok(Show(application))));
        operations.Serve("updateOrganizationApplication", Access.OrgAdmin, call => With(call, application => Update(call, application)));
        operations.Serve("deleteOrganizationApplication", Access.OrgAdmin, call => With(call, application => Delete(call, application)));
        operations.Serve("resetOrganizationApplicationClientSecret", Access.OrgAdmin, call => With(call, application => ResetSecret(call, application)));
        operations.Serve("getApplicationInformation", Access.Anyone, GetInformation);
        ApplicationTokenHandlers.Register(operations);
    }

    /// <summary>Serves the application in the path; 404 if the organization in the path does not have it.</summary>
    internal static Answer With(ApiCall call, Func<OAuthApplication, Answer> serve) =>
        call.Organization?.Applications.FirstOrDefault(application => application.ClientId == call.Route("client_id")) is OAuthApplication application
            ? serve(application)
            : call.NotFound();

    /// <summary>Adds an entry about an application to the audit log.</summary>
    internal static void Log(ApiCall call, string kind, OAuthApplication application, params ReadOnlySpan<(string Key, object? Value)> more) =>
        call.Log(kind, application.Owner, null, [("application_name", application.Name), ("client_id", application.ClientId), .. more]);

    private static Answer List(ApiCall call) => call.Organization is Organization organization
        ? Answer.Ok(new { Applications = organization.Applications.Select(Show) })
        : call.NotFound();

    private static Answer Create(ApiCall call)
    {
        if (call.Organization is not Organization organization)
        {
            return call.NotFound();
        }

        var application = new OAuthApplication(organization, call.Text("name")!);
        Read(call, application);
        organization.Applications.Add(application);
        Log(call, "create_application", application);
        return Answer.Ok(Show(application));
    }

    private static Answer Update(ApiCall call, OAuthApplication application)
    {
        application.Name = call.Text("name")!;
        Read(call, application);
        Log(call, "update_application", application);
        return Answer.Ok(Show(application));
    }

    private static Answer Delete(ApiCall call, OAuthApplication application)
    {
        application.Owner.Applications.Remove(application);
        application.Tokens.ForEach(token => call.State.Tokens.Remove(token.Access.Secret));
        Log(call, "delete_application", application);
        return Answer.NoContent();
    }

    private static Answer ResetSecret(ApiCall call, OAuthApplication application)
    {
        application.ClientSecret = Secrets.AccessToken();
        Log(call, "reset_application_client_secret", application);
        return Answer.Ok(Show(application));
    }

    private static Answer GetInformation(ApiCall call) => call.State.FindApplication(call.Route("client_id")) is OAuthApplication application
        ? Answer.Ok(new
        {
            application.Name,
            application.Description,
            Uri = application.ApplicationUri,
            Avatar = AvatarImage.Of(application.Name, application.AvatarEmail ?? application.Name).ForKind("app"),
            Organization = OrganizationView.ShowWithoutTeams(call, application.Owner),
        })
        : call.NotFound();

    // An update clears the settings that the body leaves out.
    private static void Read(ApiCall call, OAuthApplication application)
    {
        application.Description = call.Text("description") ?? "";
        application.ApplicationUri = call.Text("application_uri") ?? "";
        application.RedirectUri = call.Text("redirect_uri") ?? "";
        application.AvatarEmail = call.Text("avatar_email");
    }

    private static object Show(OAuthApplication application) => new
    {
        application.Name,
        application.Description,
        application.ApplicationUri,
        application.ClientId,
        application.ClientSecret,
        application.RedirectUri,
        application.AvatarEmail,
    };
}
