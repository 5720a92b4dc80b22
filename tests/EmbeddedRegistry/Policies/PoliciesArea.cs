using System;
using System.Collections.Generic;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Policies;

/// <summary>What the registry does with tags by itself, as organizations, repositories and users have it.</summary>
internal static class PoliciesArea
{
    public static void Register(OperationTable operations)
    {
        AutoPruneHandlers.Register(operations, "Organization", Access.OrgAdmin, call => call.Organization?.AutoPrunePolicies, "namespace");
        AutoPruneHandlers.Register(operations, "Repository", Access.RepoAdmin, call => call.Repository?.AutoPrunePolicies, "repository");
        AutoPruneHandlers.Register(operations, "User", Access.UserAdmin, call => call.User.AutoPrunePolicies, "namespace");
        ImmutabilityHandlers.Register(operations, "Org", Access.OrgAdmin, call => call.Organization?.ImmutabilityPolicies);
        ImmutabilityHandlers.Register(operations, "Repository", Access.RepoAdmin, call => call.Repository?.ImmutabilityPolicies);
    }

    /// <summary>Serves the policy in the path, if it is there.</summary>
    public static Answer With<T>(ApiCall call, List<T>? policies, Func<T, string> uuid, Func<int, Answer> serve)
    {
        int at = policies?.FindIndex(policy => uuid(policy) == call.Route("policy_uuid")) ?? -1;
        return at < 0 ? call.NotFound() : serve(at);
    }

    /// <summary>All of them. Of an organization that does not exist there are none.</summary>
    public static Answer List<T>(ApiCall call, List<T>? policies, Action<Utf8JsonWriter, T> write) =>
        policies is null && !call.Operation.Id.Contains("Org", StringComparison.Ordinal)
            ? call.NotFound()
            : Answer.JsonObject(200, json =>
            {
                json.WriteStartArray("policies");
                foreach (T policy in policies ?? [])
                {
                    json.WriteStartObject();
                    write(json, policy);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });

    public static TagChoice Choice(ApiCall call) =>
        new(call.Text("tagPattern") is { Length: > 0 } pattern ? pattern : null, call.Flag("tagPatternMatches") ?? true);

    public static void Write(Utf8JsonWriter json, TagChoice tags)
    {
        json.WriteString("tagPattern", tags.Pattern);
        json.WriteBoolean("tagPatternMatches", tags.Matches);
    }

    public static Answer Uuid(int status, string uuid) => Answer.JsonObject(status, json => json.WriteString("uuid", uuid));
}
