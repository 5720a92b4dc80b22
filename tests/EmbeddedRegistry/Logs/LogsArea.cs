using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Logs;

/// <summary>The audit log of repositories, organizations, the signed-in user and the whole registry: listing, counts and export.</summary>
internal static class LogsArea
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("listRepoLogs", Access.RepoAdmin, LogListing.ListLogs);
        operations.Serve("listOrgLogs", Access.OrgAdmin, LogListing.ListLogs);
        operations.Serve("listUserLogs", Access.UserAdmin, LogListing.ListLogs);
        operations.Serve("listAllLogs", new Handler(Access.Superuser, LogListing.ListLogs) { FreshLogin = true });
        operations.Serve("getAggregateRepoLogs", Access.RepoAdmin, LogCounts.GetAggregateLogs);
        operations.Serve("getAggregateOrgLogs", Access.OrgAdmin, LogCounts.GetAggregateLogs);
        operations.Serve("getAggregateUserLogs", Access.UserAdmin, LogCounts.GetAggregateLogs);
        operations.Serve("listAllAggregateLogs", new Handler(Access.Superuser, LogCounts.GetAggregateLogs) { FreshLogin = true });
        operations.Serve("exportRepoLogs", Access.RepoAdmin, LogExport.ExportLogs);
        operations.Serve("exportOrgLogs", Access.OrgAdmin, LogExport.ExportLogs);
        operations.Serve("exportUserLogs", Access.UserAdmin, LogExport.ExportLogs);
    }
}
