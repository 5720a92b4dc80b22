using System;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Logs;

/// <summary>Which part of the log a call is about, from its path and its query.</summary>
internal static class LogScope
{
    /// <summary>Finds the filter, or the refusal that a bad one gets.</summary>
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

        // Whole days, the last one included; what is not such a date is ignored without a word.
        DateTimeOffset end = RegistryTime.ParseDay(call.Query("endtime")) ?? call.Now;
        DateTimeOffset start = RegistryTime.ParseDay(call.Query("starttime")) ?? end.AddDays(-1);
        if (start > end)
        {
            return Answer.BadRequest();
        }

        string? performer = owner is not null && repository is null ? call.Query("performer") : null;
        if (performer is not null && !IsKnown(call, performer))
        {
            return Pages.InternalError();
        }

        filter = new LogFilter(start, end.AddDays(1), owner, repository, performer);
        return null;
    }

    private static bool IsKnown(ApiCall call, string performer)
    {
        int plus = performer.IndexOf('+', StringComparison.Ordinal);
        return plus < 0
            ? call.State.Accounts.ContainsKey(performer)
            : call.State.Accounts.TryGetValue(performer[..plus], out Account? owner) && owner.Robots.ContainsKey(performer[(plus + 1)..]);
    }
}
