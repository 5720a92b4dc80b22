using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.RegularExpressions;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Policies;

/// <summary>Policies by which the registry deletes tags on its own.</summary>
internal static partial class AutoPruneHandlers
{
    public static void Register(
        OperationTable operations, string scope, Func<ApiCall, Answer?> access, Func<ApiCall, List<AutoPrunePolicy>?> find, string place)
    {
        operations.Serve($"list{scope}AutoPrunePolicies", access, call => PoliciesArea.List(call, find(call), Show));
        operations.Serve($"create{scope}AutoPrunePolicy", access, call => Create(call, find(call), place));
        operations.Serve($"get{scope}AutoPrunePolicy", access, call => With(call, find(call), at => Answer.Ok(Show(find(call)![at]))));
        operations.Serve($"update{scope}AutoPrunePolicy", access, call => Update(call, find(call)));
        operations.Serve($"delete{scope}AutoPrunePolicy", access, call => With(call, find(call), at => PoliciesArea.Delete(find(call)!, at, policy => policy.Uuid)));
    }

    private static Answer With(ApiCall call, List<AutoPrunePolicy>? policies, Func<int, Answer> serve) =>
        PoliciesArea.With(call, policies, policy => policy.Uuid, serve);

    private static Answer Create(ApiCall call, List<AutoPrunePolicy>? policies, string place)
    {
        AutoPrunePolicy policy = Read(call);
        if (policies is null)
        {
            return call.NotFound();
        }

        if (Refuse(call, policy) is Answer refusal)
        {
            return refusal;
        }

        if (policies.Exists(policy.IsLike))
        {
            return call.Invalid($"Existing policy with same values for this {place}, duplicate policies are not permitted");
        }

        policies.Add(policy);
        return Answer.Json(201, new { policy.Uuid });
    }

    // Unlike a creation, an update to the values of another policy succeeds, as in Quay.
    private static Answer Update(ApiCall call, List<AutoPrunePolicy>? policies)
    {
        AutoPrunePolicy policy = Read(call);
        return Refuse(call, policy) ?? With(call, policies, at =>
        {
            policies![at] = policy with { Uuid = policies[at].Uuid };
            return Answer.NoContent();
        });
    }

    private static AutoPrunePolicy Read(ApiCall call) => new(call.Text("method")!, call.Member("value")!.Value.Clone(), PoliciesArea.ReadChoice(call));

    private static Answer? Refuse(ApiCall call, AutoPrunePolicy policy)
    {
        bool? fits = (policy.Method, policy.Value.ValueKind) switch
        {
            ("number_of_tags", JsonValueKind.Number) => policy.Value.GetInt64() > 0,
            ("creation_date", JsonValueKind.String) => Age().IsMatch(policy.Value.GetString()!),
            ("number_of_tags" or "creation_date", _) => false,
            _ => null,
        };
        return fits switch
        {
            null => call.Invalid("Invalid method provided"),
            false => call.Invalid("Invalid value given for method type"),
            _ => null,
        };
    }

    private static Merged Show(AutoPrunePolicy policy) => new(new { policy.Uuid, policy.Method, policy.Value }, PoliciesArea.Show(policy.Tags));

    [GeneratedRegex("^[0-9]+[smhdwy]$")]
    private static partial Regex Age();
}
