using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Teams;

/// <summary>Synchronization of teams with groups of a directory.</summary>
internal static class TeamSyncHandlers
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("enableOrganizationTeamSync", new Handler(WithFeature, Enable) { ReadsAnyBody = true });
        operations.Serve("disableOrganizationTeamSync", WithFeature, Disable);
    }

    // Without a directory Quay does not have these operations.
    private static Answer? WithFeature(ApiCall call) => call.Options.DirectoryService is null ? Pages.MethodNotAllowed() : Access.OrgAdmin(call);

    private static Answer Enable(ApiCall call)
    {
        if (TeamsArea.Find(call) is not Team team)
        {
            return call.NotFound();
        }

        string service = call.Options.DirectoryService!;
        string field = service switch
        {
            "oidc" => "group_name",
            "keystone" => "group_id",
            _ => "group_dn",
        };
        if (call.Text(field) is not string group)
        {
            return Pages.InternalError();
        }

        team.SyncedGroup = JsonSerializer.SerializeToElement(new System.Collections.Generic.Dictionary<string, string> { [field] = group });
        if (service == "oidc")
        {
            team.Members.Clear();
        }

        call.Log("enable_team_sync", call.Organization, null, ("team", team.Name));
        return Answer.Ok(TeamsArea.Show(team));
    }

    private static Answer Disable(ApiCall call)
    {
        if (TeamsArea.Find(call) is not Team team)
        {
            return call.NotFound();
        }

        team.SyncedGroup = null;
        call.Log("disable_team_sync", call.Organization, null, ("team", team.Name));
        return Answer.Ok(TeamsArea.Show(team));
    }
}
