using System.IO;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Writes JSON. Comments are omitted, since JSON has none.</summary>
internal static class JsonDocumentWriter
{
    /// <summary>Writes a document.</summary>
    /// <param name="root">The root, a map.</param>
    /// <param name="schema">The address of its schema, for editors.</param>
    public static string Write(DocumentNode root, string schema)
    {
        using var text = new StringWriter { NewLine = "\n" };
        using (var writer = new JsonTextWriter(text) { Formatting = Formatting.Indented })
        {
            writer.WriteStartObject();
            writer.WritePropertyName("$schema");
            writer.WriteValue(schema);
            WriteMembers(writer, root);
            writer.WriteEndObject();
        }

        return text + "\n";
    }

    private static void WriteMembers(JsonTextWriter writer, DocumentNode map)
    {
        foreach (DocumentEntry entry in map.Entries)
        {
            writer.WritePropertyName(entry.Name);
            WriteNode(writer, entry.Value);
        }
    }

    private static void WriteNode(JsonTextWriter writer, DocumentNode node)
    {
        switch (node.Kind)
        {
            case NodeKind.Map:
                writer.WriteStartObject();
                WriteMembers(writer, node);
                writer.WriteEndObject();
                break;
            case NodeKind.List:
                writer.WriteStartArray();
                node.Items.ForEach(item => WriteNode(writer, item));
                writer.WriteEndArray();
                break;
            case NodeKind.Typed:
                writer.WriteRawValue(node.Text);
                break;
            default:
                writer.WriteValue(node.Text);
                break;
        }
    }
}
