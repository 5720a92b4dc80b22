using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Quay.Client;

/// <summary>The document of an organization: YAML or JSON that declares its state.</summary>
public sealed class QuayOrganizationDocument
{
    private readonly DocumentNode? _root;

    private QuayOrganizationDocument(string source, string text, string organization)
    {
        Source = source;
        Text = text;
        Organization = organization;
    }

    private QuayOrganizationDocument(string source, string text, DocumentNode root)
        : this(source, text, root.Kind == NodeKind.Map ? root.Entries.Find(entry => entry.Name == OrganizationDefinition.NameKey)?.Value.Text ?? string.Empty : string.Empty) =>
        _root = root;

    /// <summary>The name of the organization in the document.</summary>
    public string Organization { get; }

    /// <summary>The text of the document, YAML or JSON.</summary>
    public string Text { get; }

    /// <summary>The name of the document in messages: its file, or another name.</summary>
    public string Source { get; }

    /// <summary>The file name of the schema, to which the first line of a document refers.</summary>
    public static string SchemaFile => OrganizationDefinition.SchemaFile;

    /// <summary>Messages about state that the export could not write.</summary>
    public QuayList<string> Warnings { get; internal set; } = new([]);

    // An exported document is parsed only when it is applied, to get the positions in its text.
    internal DocumentNode Root => _root ?? DocumentText.Parse(Text, Source);

    /// <summary>Reads a document from a file.</summary>
    /// <param name="path">The path of the file. The extension <c>.json</c>, <c>.yaml</c> or <c>.yml</c> determines the format.</param>
    /// <exception cref="DocumentException">The file is neither YAML nor JSON.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static QuayOrganizationDocument FromFile(string path)
    {
        string text = DocumentText.ReadFile(path);
        return new QuayOrganizationDocument(path, text, DocumentText.Parse(text, path));
    }

    /// <summary>Reads a document.</summary>
    /// <param name="text">YAML or JSON.</param>
    /// <param name="source">The name of the document in messages.</param>
    /// <exception cref="DocumentException">The file is neither YAML nor JSON.</exception>
    public static QuayOrganizationDocument FromText(string text, string source) => new(source, text, DocumentText.Parse(text, source));

    /// <summary>Reads a document from an object, such as the output of ConvertFrom-Json.</summary>
    /// <param name="value">Dictionaries, lists and plain values.</param>
    /// <param name="source">The name of the document in messages.</param>
    /// <exception cref="DocumentException">The object is too large or nested too deeply.</exception>
    public static QuayOrganizationDocument FromObject(object? value, string source)
    {
        DocumentNode root = ObjectDocumentReader.Read(value, source);
        return new QuayOrganizationDocument(source, string.Empty, root);
    }

    /// <summary>The JSON Schema of documents.</summary>
    public static string Schema() => OrganizationDefinition.Schema();

    /// <summary>The text of the document, YAML or JSON.</summary>
    public override string ToString() => Text;

    internal static QuayOrganizationDocument Of(string organization, StateMap state, bool isJson)
    {
        new SecretNames().Visit(state);
        DocumentNode root = OrganizationDefinition.Root.Write(state, new DocumentWriting(organization));
        const string Schema = "./" + OrganizationDefinition.SchemaFile;
        string text = isJson ? JsonDocumentWriter.Write(root, Schema) : YamlDocumentWriter.Write(root, Schema);
        return new QuayOrganizationDocument(organization + (isJson ? ".json" : ".yaml"), text, organization) { Warnings = new(Comments(root, string.Empty)) };
    }

    // In the document a comment is next to its item; elsewhere it needs the names of the item's parents.
    private static IEnumerable<string> Comments(DocumentNode node, string path) =>
        node.Comments.Select(comment => path + comment)
            .Concat(node.Entries.SelectMany(entry => Comments(entry.Value, $"{path}{entry.Name}: ")))
            .Concat(node.Items.SelectMany(item => Comments(item, path)));
}
