using System;
using System.Collections.Generic;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Policies;

/// <summary>Policies by which the registry deletes or locks tags on its own, of organizations, repositories and users.</summary>
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

    /// <summary>Serves the policy in the path, by its index in the list; 404 if it is not in the list.</summary>
    public static Answer With<T>(ApiCall call, List<T>? policies, Func<T, string> uuid, Func<int, Answer> serve)
    {
        int at = policies?.FindIndex(policy => uuid(policy) == call.Route("policy_uuid")) ?? -1;
        return at < 0 ? call.NotFound() : serve(at);
    }

    /// <summary>Lists the policies. Quay answers with an empty list for an organization that does not exist.</summary>
    public static Answer List<T>(ApiCall call, List<T>? policies, Func<T, object> view) =>
        policies is null && !call.Operation.Id.Contains("Org", StringComparison.Ordinal)
            ? call.NotFound()
            : Answer.Ok(new { Policies = (policies ?? []).Select(view) });

    /// <summary>Deletes the policy at an index and answers with its id.</summary>
    public static Answer Delete<T>(List<T> policies, int at, Func<T, string> uuid)
    {
        string deleted = uuid(policies[at]);
        policies.RemoveAt(at);
        return Answer.Ok(new { Uuid = deleted });
    }

    /// <summary>The tags that a policy in the body selects.</summary>
    public static TagChoice ReadChoice(ApiCall call) =>
        new(call.Text("tagPattern") is { Length: > 0 } pattern ? pattern : null, call.Flag("tagPatternMatches") ?? true);

    /// <summary>The members of a policy that say which tags it selects.</summary>
    public static object Show(TagChoice tags) => new NamedMembers { ["tagPattern"] = tags.Pattern, ["tagPatternMatches"] = tags.Matches };
}
