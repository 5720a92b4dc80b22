using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>The shipped JSON schema equals the schema generated from the definitions of the reader.</summary>
public sealed class SchemaTests
{
    /// <summary>If this environment variable is set, the test writes the file instead of comparing it.</summary>
    private const string WriteVariable = "QUAYPS_WRITE_SCHEMA";

    [Fact]
    public void The_shipped_schema_matches_the_definitions()
    {
        string path = Path.Combine(Root(), "src", "Quay.Client", "DeclaredState", OrganizationDefinition.SchemaFile);
        if (Environment.GetEnvironmentVariable(WriteVariable) is { Length: > 0 })
        {
            File.WriteAllText(path, OrganizationDefinition.Schema());
        }

        Assert.True(File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal) == OrganizationDefinition.Schema(), $"The schema file does not match the definitions. Run this test with {WriteVariable}=1 and review the change of the file.");
    }

    [Fact]
    public void The_schema_has_the_keys_and_requirements_of_the_reader()
    {
        using JsonDocument schema = JsonDocument.Parse(OrganizationDefinition.Schema());

        JsonElement properties = schema.RootElement.GetProperty("properties");
        Assert.Equal(OrganizationDefinition.Root.Keys.Select(key => key.Name).Order(), properties.EnumerateObject().Select(property => property.Name).Order());
        Assert.Equal(["organization"], schema.RootElement.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        Assert.False(schema.RootElement.GetProperty("additionalProperties").GetBoolean());
        JsonElement role = properties.GetProperty("teams").GetProperty("additionalProperties").GetProperty("properties").GetProperty("role");
        Assert.Equal(["member", "creator", "admin"], role.GetProperty("anyOf")[0].GetProperty("enum").EnumerateArray().Select(word => word.GetString()));
    }

    [Fact]
    public void Every_key_has_a_description_for_editors()
    {
        Assert.All(Keys(OrganizationDefinition.Root), key => Assert.EndsWith(".", key.Help, StringComparison.Ordinal));
    }

    internal static IEnumerable<KeyDefinition> Keys(ValueDefinition definition) => definition switch
    {
        MapDefinition map => map.Keys.SelectMany(key => Keys(key.Value).Prepend(key)),
        ListDefinition list => Keys(list.Item),
        NamedDefinition named => Keys(named.Item),
        _ => [],
    };

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "QuayPS.psd1")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
