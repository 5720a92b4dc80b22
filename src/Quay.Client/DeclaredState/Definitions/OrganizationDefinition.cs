using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The whole document: the name of the organization and the keys of all sections.</summary>
internal static class OrganizationDefinition
{
    /// <summary>The key of the organization's name.</summary>
    public const string NameKey = "organization";

    /// <summary>The name of the schema's file.</summary>
    public const string SchemaFile = "quay-organization.schema.json";

    private const string SchemaKey = "$schema";

    public static MapDefinition Root { get; } = new(
        "a document of an organization",
        [
            new KeyDefinition(SchemaKey, new TextDefinition(), "The address of this schema, for editors.") { HoldsItems = true },
            new KeyDefinition(NameKey, new NameDefinition("the name of an organization"), "The name of the organization.", "New-QuayOrganization -Name") { IsRequired = true, HoldsItems = true },
            .. DeclaredSections.OfOrganization.SelectMany(section => section.Keys),
        ])
    {
        IsBlock = true,
    };

    /// <summary>Reads what a document declares.</summary>
    /// <exception cref="DocumentException">The document says what cannot be; all problems are told.</exception>
    public static StateMap Read(DocumentNode root, DocumentReading reading)
    {
        DocumentNode? name = root.Kind == NodeKind.Map ? root.Entries.Find(entry => entry.Name == NameKey)?.Value : null;
        // The name comes first, since robots are named with it. Its problems are found below.
        reading.Source = name?.Kind == NodeKind.Text ? new DocumentReading(reading.Variable, null).Resolve(name.Text, name.Place) ?? string.Empty : string.Empty;
        object? state = Root.Read(root, reading);
        return reading.Problems.Count == 0 ? (StateMap)state! : throw new DocumentException(reading.Problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column));
    }

    /// <summary>The JSON Schema of documents.</summary>
    public static string Schema()
    {
        var schema = new Dictionary<string, object?>
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "An organization of a Quay registry, as QuayPS exports, compares and imports it",
        };
        foreach (KeyValuePair<string, object?> member in Root.Schema())
        {
            schema[member.Key] = member.Value;
        }

        return JsonConvert.SerializeObject(schema, Formatting.Indented).Replace("\r\n", "\n") + "\n";
    }
}
