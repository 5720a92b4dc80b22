using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using QuayPS.EmbeddedRegistry.Control;

namespace QuayPS.EmbeddedRegistry.Faults;

/// <summary>Control of the rules for faults.</summary>
internal static class FaultControl
{
    // A rule whose condition is misspelt would apply to every request.
    private static readonly JsonSerializerOptions Strict = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    };

    public static void Register(ControlTable control)
    {
        control.Show("GET", "faults", _ => control.Server.Faults.All());
        control.Do("POST", "faults", body => Add(control.Server, body));
        control.Do("DELETE", "faults", _ => control.Server.Faults.Clear());
    }

    private static void Add(RegistryServer server, JsonElement body)
    {
        List<FaultRule> rules = body.ValueKind == JsonValueKind.Array ? body.Deserialize<List<FaultRule>>(Strict)! : [body.Deserialize<FaultRule>(Strict)!];
        foreach (FaultRule rule in rules)
        {
            if (rule.OperationId is string id && server.Operations.Find(id) is null)
            {
                throw new ArgumentException($"The API has no operation '{id}'.");
            }

            server.Faults.Add(rule);
        }
    }
}
