using System;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Organizations;
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
        operations.Serve("getOrganizationApplication", Access.OrgAdmin, call => With(call, Show));
        operations.Serve("updateOrganizationApplication", Access.OrgAdmin, call => With(call, application => Update(call, application)));
        operations.Serve("deleteOrganizationApplication", Access.OrgAdmin, call => With(call, application => Delete(call, application)));
        operations.Serve("resetOrganizationApplicationClientSecret", Access.OrgAdmin, call => With(call, application => ResetSecret(call, application)));
        operations.Serve("getApplicationInformation", Access.Anyone, Inform);
        ApplicationTokenHandlers.Register(operations);
    }

    /// <summary>Serves the application that the path names, if the organization in it has that one.</summary>
    internal static Answer With(ApiCall call, Func<OAuthApplication, Answer> serve) =>
        call.Organization?.Applications.FirstOrDefault(application => application.ClientId == call.Route("client_id")) is OAuthApplication application
            ? serve(application)
            : call.NotFound();

    private static Answer List(ApiCall call) => call.Organization is not Organization organization
        ? call.NotFound()
        : Answer.JsonObject(200, json =>
        {
            json.WriteStartArray("applications");
            foreach (OAuthApplication application in organization.Applications)
            {
                json.WriteStartObject();
                Write(json, application);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    private static Answer Create(ApiCall call)
    {
        if (call.Organization is not Organization organization)
        {
            return call.NotFound();
        }

        var application = new OAuthApplication(organization, call.Text("name")!);
        Read(call, application);
        organization.Applications.Add(application);
        call.Log("create_application", organization, null, ("application_name", application.Name), ("client_id", application.ClientId));
        return Show(application);
    }

    private static Answer Update(ApiCall call, OAuthApplication application)
    {
        application.Name = call.Text("name")!;
        Read(call, application);
        call.Log("update_application", application.Owner, null, ("application_name", application.Name), ("client_id", application.ClientId));
        return Show(application);
    }

    private static Answer Delete(ApiCall call, OAuthApplication application)
    {
        application.Owner.Applications.Remove(application);
        application.Tokens.ForEach(token => call.State.Tokens.Remove(token.Access.Secret));
        call.Log("delete_application", application.Owner, null, ("application_name", application.Name), ("client_id", application.ClientId));
        return Answer.NoContent();
    }

    private static Answer ResetSecret(ApiCall call, OAuthApplication application)
    {
        application.ClientSecret = Secrets.AccessToken();
        call.Log("reset_application_client_secret", application.Owner, null, ("application_name", application.Name), ("client_id", application.ClientId));
        return Show(application);
    }

    private static Answer Inform(ApiCall call)
    {
        OAuthApplication? application = call.State.FindApplication(call.Route("client_id"));
        return application is null ? call.NotFound() : Answer.JsonObject(200, json =>
        {
            json.WriteString("name", application.Name);
            json.WriteString("description", application.Description);
            json.WriteString("uri", application.ApplicationUri);
            AvatarImage.Of(application.Name, application.AvatarEmail ?? application.Name).Write(json, "app");
            json.WriteStartObject("organization");
            OrganizationView.WriteWithoutTeams(json, call, application.Owner);
            json.WriteEndObject();
        });
    }

    // What a change leaves out is cleared.
    private static void Read(ApiCall call, OAuthApplication application)
    {
        application.Description = call.Text("description") ?? "";
        application.ApplicationUri = call.Text("application_uri") ?? "";
        application.RedirectUri = call.Text("redirect_uri") ?? "";
        application.AvatarEmail = call.Text("avatar_email");
    }

    private static Answer Show(OAuthApplication application) => Answer.JsonObject(200, json => Write(json, application));

    private static void Write(Utf8JsonWriter json, OAuthApplication application)
    {
        json.WriteString("name", application.Name);
        json.WriteString("description", application.Description);
        json.WriteString("application_uri", application.ApplicationUri);
        json.WriteString("client_id", application.ClientId);
        json.WriteString("client_secret", application.ClientSecret);
        json.WriteString("redirect_uri", application.RedirectUri);
        json.WriteString("avatar_email", application.AvatarEmail);
    }
}
