using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.RegularExpressions;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Policies;

/// <summary>Which tags are locked by themselves.</summary>
internal static class ImmutabilityHandlers
{
    public static void Register(OperationTable operations, string scope, Func<ApiCall, Answer?> access, Func<ApiCall, List<ImmutabilityPolicy>?> find)
    {
        operations.Serve($"list{scope}ImmutabilityPolicies", access, call => PoliciesArea.List(call, find(call), Write));
        operations.Serve($"create{scope}ImmutabilityPolicy", access, call => Create(call, find(call)));
        operations.Serve($"get{scope}ImmutabilityPolicy", access, call => With(call, find(call), at => Answer.JsonObject(200, json => Write(json, find(call)![at]))));
        operations.Serve($"update{scope}ImmutabilityPolicy", access, call => With(call, find(call), at => Update(call, find(call)!, at)));
        operations.Serve($"delete{scope}ImmutabilityPolicy", access, call => With(call, find(call), at =>
        {
            string uuid = find(call)![at].Uuid;
            find(call)!.RemoveAt(at);
            return PoliciesArea.Uuid(200, uuid);
        }));
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

        var policy = new ImmutabilityPolicy(PoliciesArea.Choice(call));
        if (Refuse(call, policy, policies) is Answer refusal)
        {
            return refusal;
        }

        policies.Add(policy);
        return PoliciesArea.Uuid(201, policy.Uuid);
    }

    private static Answer Update(ApiCall call, List<ImmutabilityPolicy> policies, int at)
    {
        var policy = new ImmutabilityPolicy(PoliciesArea.Choice(call)) { Uuid = policies[at].Uuid };
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

    private static void Write(Utf8JsonWriter json, ImmutabilityPolicy policy)
    {
        json.WriteString("uuid", policy.Uuid);
        PoliciesArea.Write(json, policy.Tags);
    }
}
