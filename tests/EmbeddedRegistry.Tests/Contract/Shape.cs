using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.Tests.Contract;

/// <summary>
/// Compares the structure of JSON: the same properties with values of the same kinds. A null matches
/// any kind. Elements of a list are compared with all recorded elements together, since only some elements have
/// all properties.
/// </summary>
internal static class Shape
{
    // Objects whose members are data, not properties.
    private static readonly HashSet<string> Maps = ["teams", "tags", "child_manifests_presence", "permissions"];

    // Objects that a recording shows in part, that contain data of the caller, or that depend on the kind of a log entry.
    private static readonly HashSet<string> Opaque = ["metadata", "unstructured_metadata", "paths", "definitions", "config", "schema", "warning", "env"];

    /// <summary>Returns the differences. Lists of a trimmed recording may lack elements.</summary>
    public static IEnumerable<string> Differences(JsonElement recorded, JsonElement actual, bool trimmed = false) => Compare("$", [recorded], [actual], trimmed);

    private static IEnumerable<string> Compare(string path, List<JsonElement> recorded, List<JsonElement> actual, bool trimmed)
    {
        recorded = [.. recorded.Where(value => value.ValueKind != JsonValueKind.Null)];
        actual = [.. actual.Where(value => value.ValueKind != JsonValueKind.Null)];
        if (recorded.Count == 0 || actual.Count == 0)
        {
            return [];
        }

        HashSet<string> kinds = [.. recorded.Select(Kind)];
        string? strange = actual.Select(Kind).FirstOrDefault(kind => !kinds.Contains(kind));
        if (strange is not null)
        {
            return [$"{path}: {strange} instead of {string.Join(" or ", kinds)}"];
        }

        string name = path[(path.LastIndexOf('.') + 1)..];
        return recorded[0].ValueKind switch
        {
            JsonValueKind.Array => CompareItems($"{path}[]", Items(recorded), Items(actual), trimmed),
            JsonValueKind.Object when Opaque.Contains(name) => [],
            JsonValueKind.Object when Maps.Contains(name) => CompareItems($"{path}{{}}", Values(recorded), Values(actual), trimmed),
            JsonValueKind.Object => CompareMembers(path, recorded, actual, trimmed),
            _ => [],
        };
    }

    private static IEnumerable<string> CompareItems(string path, List<JsonElement> recorded, List<JsonElement> actual, bool trimmed) =>
        (recorded.Count == 0 && !trimmed && actual.Count > 0) || (recorded.Count > 0 && actual.Count == 0)
            ? [$"{path}: {actual.Count} elements instead of {recorded.Count}"]
            : Compare(path, recorded, actual, trimmed);

    private static IEnumerable<string> CompareMembers(string path, List<JsonElement> recorded, List<JsonElement> actual, bool trimmed)
    {
        HashSet<string> known = [.. recorded.SelectMany(Names)];
        foreach (string name in known.Where(name => recorded.All(value => value.TryGetProperty(name, out _)) && actual.Any(value => !value.TryGetProperty(name, out _))))
        {
            yield return $"{path}.{name} is missing";
        }

        foreach (string name in actual.SelectMany(Names).Distinct().Where(name => !known.Contains(name)))
        {
            yield return $"{path}.{name} is not recorded";
        }

        foreach (string name in known)
        {
            foreach (string difference in Compare($"{path}.{name}", Members(recorded, name), Members(actual, name), trimmed))
            {
                yield return difference;
            }
        }
    }

    private static string Kind(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? "Boolean" : value.ValueKind.ToString();

    private static IEnumerable<string> Names(JsonElement value) => value.EnumerateObject().Select(member => member.Name);

    private static List<JsonElement> Items(IEnumerable<JsonElement> arrays) => [.. arrays.SelectMany(array => array.EnumerateArray())];

    private static List<JsonElement> Values(IEnumerable<JsonElement> objects) => [.. objects.SelectMany(map => map.EnumerateObject().Select(member => member.Value))];

    private static List<JsonElement> Members(IEnumerable<JsonElement> objects, string name) =>
        [.. objects.Where(value => value.TryGetProperty(name, out _)).Select(value => value.GetProperty(name))];
}
