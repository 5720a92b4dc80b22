using System;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Logs;

/// <summary>The part of the log that a request addresses by its path and query.</summary>
internal static class LogScope
{
    /// <summary>Reads the filter. Returns the refusal of a request whose filter is not valid, null otherwise.</summary>
    public static Answer? TryRead(ApiCall call, out LogFilter filter)
    {
        filter = default;
        Account? owner = null;
        string? repository = null;
        string template = call.Operation.Template;
        if (template.StartsWith("/v1/repository/", StringComparison.Ordinal))
        {
            if (call.Repository is not Repository found)
            {
                return call.NotFound();
            }

            owner = found.Owner;
            repository = found.Name;
        }
        else if (template.StartsWith("/v1/organization/", StringComparison.Ordinal))
        {
            if (call.Organization is not Organization organization)
            {
                return Answer.Message(400, $"Invalid namespace requested: {call.Route("orgname")}");
            }

            owner = organization;
        }
        else if (template.StartsWith("/v1/user/", StringComparison.Ordinal))
        {
            owner = call.User;
        }

        // The filter is for whole days, the last one included. Quay ignores a date that does not parse.
        DateTimeOffset end = RegistryTime.ParseDay(call.Query("endtime")) ?? call.Now;
        DateTimeOffset start = RegistryTime.ParseDay(call.Query("starttime")) ?? end.AddDays(-1);
        if (start > end)
        {
            return Answer.BadRequest();
        }

        string? performer = owner is not null && repository is null ? call.Query("performer") : null;
        if (performer is not null && !call.State.Accounts.ContainsKey(performer) && call.State.FindRobot(performer) is null)
        {
            return Pages.InternalError();
        }

        filter = new LogFilter(start, end.AddDays(1), owner, repository, performer);
        return null;
    }
}
