using System;
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

    /// <summary>The key that declares whether the sections of the document are complete.</summary>
    public const string CompleteKey = "complete";

    private const string SchemaKey = "$schema";

    private static readonly FlagDefinition Flag = new();
    private static readonly Lazy<string> SchemaText = new(MakeSchema);

    public static MapDefinition Root { get; } = new(
        "a document of an organization",
        [
            new KeyDefinition(SchemaKey, new TextDefinition(), "The address of this schema, for editors.") { HoldsItems = true },
            new KeyDefinition(NameKey, new NameDefinition("the name of an organization"), "The name of the organization.", "New-QuayOrganization -Name") { IsRequired = true, HoldsItems = true },
            new KeyDefinition(CompleteKey, Flag, "Whether the sections of the document are complete: keys that a section lacks are empty or have their default. Otherwise they are not managed.") { HoldsItems = true, Default = false },
            .. DeclaredSections.OfOrganization.SelectMany(section => section.Keys),
        ])
    {
        IsBlock = true,
    };

    /// <summary>Reads the declared state of a document.</summary>
    /// <exception cref="DocumentException">The document is not valid. The exception has all problems.</exception>
    public static StateMap Read(DocumentNode root, DocumentReading reading)
    {
        // These keys are read first, since the others depend on them. Their problems are reported below.
        var first = new DocumentReading(reading);
        reading.Source = Find(root, NameKey) is { Kind: NodeKind.Text } name ? first.Resolve(name.Text, name.Place) ?? string.Empty : string.Empty;
        reading.IsComplete = Find(root, CompleteKey) is { } complete && Flag.Read(complete, first) is true;
        object? state = Root.Read(root, reading);
        return reading.Problems.Count == 0 ? Of((StateMap)state!) : throw new DocumentException(reading.Problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column));
    }

    /// <summary>The JSON Schema of documents.</summary>
    public static string Schema() => SchemaText.Value;

    // A missing section is not managed, also in a complete document.
    private static StateMap Of(StateMap root)
    {
        root.IsComplete = false;
        return root;
    }

    private static DocumentNode? Find(DocumentNode root, string key) => root.Kind == NodeKind.Map ? root.Entries.Find(entry => entry.Name == key)?.Value : null;

    private static string MakeSchema()
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
