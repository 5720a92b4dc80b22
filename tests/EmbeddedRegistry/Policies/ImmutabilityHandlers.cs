using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Policies;

/// <summary>Policies by which the registry makes tags immutable on its own.</summary>
internal static class ImmutabilityHandlers
{
    public static void Register(OperationTable operations, string scope, Func<ApiCall, Answer?> access, Func<ApiCall, List<ImmutabilityPolicy>?> find)
    {
        operations.Serve($"list{scope}ImmutabilityPolicies", access, call => PoliciesArea.List(call, find(call), Show));
        operations.Serve($"create{scope}ImmutabilityPolicy", access, call => Create(call, find(call)));
        operations.Serve($"get{scope}ImmutabilityPolicy", access, call => With(call, find(call), at => Answer.Ok(Show(find(call)![at]))));
        operations.Serve($"update{scope}ImmutabilityPolicy", access, call => With(call, find(call), at => Update(call, find(call)!, at)));
        operations.Serve($"delete{scope}ImmutabilityPolicy", access, call => With(call, find(call), at => PoliciesArea.Delete(find(call)!, at, policy => policy.Uuid)));
    }

    private static Answer With(ApiCall call, List<ImmutabilityPolicy>? policies, Func<int, Answer> serve) =>
        PoliciesArea.With(call, policies, policy => policy.Uuid, serve);

    private static Answer Create(ApiCall call, List<ImmutabilityPolicy>? policies)
    {
        if (policies is null)
        {
            return call.Operation.Id.Contains("Repository", StringComparison.Ordinal)
                ? call.NotFound()
                : Answer.Message(400, "Username does not exist: " + call.Route("orgname"));
        }

        var policy = new ImmutabilityPolicy(PoliciesArea.ReadChoice(call));
        if (Refuse(call, policy, policies) is Answer refusal)
        {
            return refusal;
        }

        policies.Add(policy);
        return Answer.Json(201, new { policy.Uuid });
    }

    private static Answer Update(ApiCall call, List<ImmutabilityPolicy> policies, int at)
    {
        var policy = new ImmutabilityPolicy(PoliciesArea.ReadChoice(call)) { Uuid = policies[at].Uuid };
        if (Refuse(call, policy, policies) is Answer refusal)
        {
            return refusal;
        }

        policies[at] = policy;
        return Answer.NoContent();
    }

    private static Answer? Refuse(ApiCall call, ImmutabilityPolicy policy, List<ImmutabilityPolicy> others) =>
        policy.Tags.Pattern is not string pattern ? call.Invalid("tag_pattern is required and must be a non-empty string")
        : !IsPattern(pattern) ? call.Invalid("Invalid regex pattern: missing ) at position 1")
        : others.Exists(other => other.Uuid != policy.Uuid && other.Tags.Pattern == pattern) ? call.Invalid("A policy with the same tag_pattern already exists")
        : null;

    private static bool IsPattern(string text)
    {
        try
        {
            _ = new Regex(text);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static Merged Show(ImmutabilityPolicy policy) => new(new { policy.Uuid }, PoliciesArea.Show(policy.Tags));
}
