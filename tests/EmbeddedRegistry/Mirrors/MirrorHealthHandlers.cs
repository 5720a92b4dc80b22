using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Mirrors;

/// <summary>How the mirrors are, with 503 where too many of them fail.</summary>
internal static class MirrorHealthHandlers
{
    private const int MaximumIssues = 5;
    private const double MaximumFailures = 20;

    public static void Register(OperationTable operations)
    {
        operations.Serve("getRepositoryMirrorHealth", Access.Anyone, Get);
        operations.Serve("getSuperUserRepositoryMirrorHealth", Access.Superuser, call => Write(call, null, ofSuperusers: true));
    }

    private static Answer Get(ApiCall call)
    {
        string? ns = call.Query("namespace");
        if (!call.TryQueryNumber("limit", out _))
        {
            return Answer.BadParameter("limit", "Maximum repositories in detailed view (when detailed=true)");
        }

        if (call.Identity.User is null)
        {
            return call.Refused();
        }

        if (ns is not null && !call.State.Accounts.ContainsKey(ns))
        {
            return call.NotFound();
        }

        Account? owner = ns is null ? null : call.State.Accounts[ns];
        bool allowed = call.Identity.SeesEverything || owner == call.User || (owner is Organization organization && call.Identity.IsMemberOf(organization));
        return allowed ? Write(call, owner, ofSuperusers: false) : call.Refused();
    }

    private static Answer Write(ApiCall call, Account? owner, bool ofSuperusers)
    {
        Repository[] all =
        [
            .. call.State.Repositories.Values
                .Where(repository => repository is { State: RepositoryState.Mirror, Mirror.IsEnabled: true } && (owner is null || repository.Owner == owner))
                .OrderBy(repository => repository.Owner.Id).ThenBy(repository => repository.Name, StringComparer.Ordinal),
        ];
        int failed = Count("FAIL");
        double rate = 100.0 * failed / Math.Max(1, all.Length - Count("NEVER_RUN"));
        bool healthy = rate <= MaximumFailures;
        return Answer.JsonObject(healthy ? 200 : 503, json =>
        {
            json.WriteBoolean("healthy", healthy);
            json.WriteStartObject("workers");
            json.WriteNumber("active", 0);
            json.WriteNumber("configured", 0);
            json.WriteString("status", healthy ? "healthy" : "degraded");
            json.WriteEndObject();
            json.WriteStartObject("repositories");
            json.WriteNumber("total", all.Length);
            json.WriteNumber("syncing", Count("SYNCING"));
            json.WriteNumber("completed", Count("SUCCESS"));
            json.WriteNumber("failed", failed);
            json.WriteNumber("never_run", Count("NEVER_RUN"));
            if (call.QueryFlag("detailed") && !ofSuperusers)
            {
                WriteDetails(json, call, all);
            }

            json.WriteEndObject();
            json.WriteNumber("tags_pending", 0);
            json.WriteString("last_check", call.Now.UtcDateTime);
            json.WriteStartArray("issues");
            foreach ((string severity, string message) in Issues(all, healthy, rate, ofSuperusers))
            {
                json.WriteStartObject();
                json.WriteString("severity", severity);
                json.WriteString("message", message);
                json.WriteString("timestamp", call.Now.UtcDateTime);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

        int Count(string status) => all.Count(repository => repository.Mirror!.Status == status);
    }

    private static IEnumerable<(string Severity, string Message)> Issues(Repository[] all, bool healthy, double rate, bool ofSuperusers)
    {
        if (!healthy)
        {
            yield return ("critical", string.Create(CultureInfo.InvariantCulture, $"{rate:F1}% of repositories are failing (threshold: {MaximumFailures:F1}%)"));
        }

        foreach (Repository repository in all.Where(repository => !ofSuperusers && repository.Mirror!.Status == "NEVER_RUN").Take(MaximumIssues))
        {
            yield return ("warning", $"Repository {repository.Owner.Name}/{repository.Name} has never been synced");
        }

        foreach (Repository repository in all.Where(repository => !ofSuperusers && repository.Mirror is { Status: "FAIL", Retries: 0 }).Take(MaximumIssues))
        {
            yield return ("error", $"Repository {repository.Owner.Name}/{repository.Name} has exhausted all retry attempts");
        }
    }

    private static void WriteDetails(Utf8JsonWriter json, ApiCall call, Repository[] all)
    {
        call.TryQueryNumber("limit", out int? limit);
        call.TryQueryNumber("offset", out int? offset);
        int size = Math.Clamp(limit ?? 100, 1, 1000);
        int from = Math.Max(0, offset ?? 0);
        json.WriteStartArray("details");
        foreach (Repository repository in all.Skip(from).Take(size))
        {
            json.WriteStartObject();
            json.WriteString("namespace", repository.Owner.Name);
            json.WriteString("repository", repository.Name);
            json.WriteString("sync_status", repository.Mirror!.Status);
            json.WriteBoolean("is_enabled", repository.Mirror.IsEnabled);
            json.WriteNull("last_sync");
            json.WriteNumber("retries_remaining", repository.Mirror.Retries);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("pagination");
        json.WriteNumber("limit", size);
        json.WriteNumber("offset", from);
        json.WriteBoolean("has_more", from + size < all.Length);
        json.WriteEndObject();
    }
}
