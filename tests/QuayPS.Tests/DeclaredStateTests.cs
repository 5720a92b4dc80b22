using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using QuayPS.Tests.Support;
using Xunit;

namespace QuayPS.Tests;

/// <summary>The keys of organization documents have the names of the cmdlets' parameters.</summary>
public sealed class DeclaredStateTests
{
    // Keys with another name than the parameter, for example because one parameter -Credential corresponds to two keys.
    private static readonly Dictionary<string, string> OtherWords = new()
    {
        ["organization"] = "Name", ["groupDn"] = "LdapGroupDn", ["groupName"] = "OidcGroup", ["groupId"] = "KeystoneGroupId", ["members"] = "User", ["teams"] = "Team", ["robots"] = "Robot", ["users"] = "User",
        ["username"] = "Credential", ["password"] = "Credential", ["externalUsername"] = "Credential", ["externalPassword"] = "Credential", ["token"] = "Config",
    };

    private static readonly Regex Reference = new(@"\((?<cmdlet>\w+-\w+) -(?<parameter>\w+)\)$");

    public static TheoryData<string, string, string> Keys
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Manifest.Root, "src", "Quay.Client", "DeclaredState", "quay-organization.schema.json")));
            foreach ((string key, string cmdlet, string parameter) in Find(schema.RootElement).Distinct())
            {
                data.Add(key, cmdlet, parameter);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_has_the_name_of_the_parameter_in_its_description(string key, string cmdlet, string parameter)
    {
        CmdletType type = Assert.Single(ModuleTypes.Cmdlets, candidate => candidate.Name == cmdlet);
        Assert.Contains(type.Parameters, candidate => candidate.Name == parameter);
        Assert.Equal(parameter, OtherWords.TryGetValue(key, out string? word) ? word : char.ToUpperInvariant(key[0]) + key[1..]);
    }

    private static IEnumerable<(string Key, string Cmdlet, string Parameter)> Find(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany(Find);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        return element.EnumerateObject().SelectMany(member =>
        {
            IEnumerable<(string, string, string)> inner = Find(member.Value);
            Match match = member.Value.ValueKind == JsonValueKind.Object && member.Value.TryGetProperty("description", out JsonElement text) && text.ValueKind == JsonValueKind.String
                ? Reference.Match(text.GetString()!)
                : Match.Empty;
            return match.Success ? inner.Prepend((member.Name, match.Groups["cmdlet"].Value, match.Groups["parameter"].Value)) : inner;
        });
    }
}
