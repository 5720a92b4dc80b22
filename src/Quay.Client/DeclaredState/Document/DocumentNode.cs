using System.Collections.Generic;
using System.Security;

namespace Quay.Client;

/// <summary>The kind of a node.</summary>
internal enum NodeKind
{
    /// <summary>No value: a key without a value.</summary>
    Empty,

    /// <summary>Text, quoted or not. The definition of its key decides on the type.</summary>
    Text,

    /// <summary>A number, true or false of a format that distinguishes them from text.</summary>
    Typed,

    /// <summary>A SecureString of an object from the pipeline.</summary>
    Secret,

    /// <summary>A map of names and values.</summary>
    Map,

    /// <summary>A list of values.</summary>
    List,
}

/// <summary>One value of a document of any format, with its position.</summary>
internal sealed class DocumentNode
{
    private DocumentNode(NodeKind kind, DocumentPlace place)
    {
        Kind = kind;
        Place = place;
    }

    public NodeKind Kind { get; }

    public DocumentPlace Place { get; }

    /// <summary>The text of a node of the kind Text or Typed.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>Whether the text is quoted, so that it is not read as another type.</summary>
    public bool IsQuoted { get; set; }

    /// <summary>The secret of a node of the kind Secret.</summary>
    public SecureString? Secret { get; private set; }

    /// <summary>The names and values of a map, in their order.</summary>
    public List<DocumentEntry> Entries { get; } = [];

    /// <summary>The values of a list.</summary>
    public List<DocumentNode> Items { get; } = [];

    /// <summary>Comments to write before the value.</summary>
    public List<string> Comments { get; } = [];

    /// <summary>Whether the value is always written on its own lines, even if it is short.</summary>
    public bool IsBlock { get; set; }

    /// <summary>The number of values in the node, including itself. A shared value counts each time.</summary>
    public long Size { get; set; } = 1;

    public static DocumentNode OfText(string text, DocumentPlace place) => new(NodeKind.Text, place) { Text = text };

    public static DocumentNode OfTyped(string text, DocumentPlace place) => new(NodeKind.Typed, place) { Text = text };

    public static DocumentNode OfSecret(SecureString secret, DocumentPlace place) => new(NodeKind.Secret, place) { Secret = secret };

    public static DocumentNode OfMap(DocumentPlace place) => new(NodeKind.Map, place);

    public static DocumentNode OfList(DocumentPlace place) => new(NodeKind.List, place);

    public static DocumentNode Nothing(DocumentPlace place) => new(NodeKind.Empty, place);

    /// <summary>Adds a name and a value to a map.</summary>
    public void Add(string name, DocumentNode value) => Entries.Add(new DocumentEntry(name, Place, value));
}

/// <summary>A name of a map with its value.</summary>
/// <param name="name">The name.</param>
/// <param name="place">The position of the name.</param>
/// <param name="value">The value.</param>
internal sealed class DocumentEntry(string name, DocumentPlace place, DocumentNode value)
{
    public string Name => name;

    public DocumentPlace Place => place;

    public DocumentNode Value => value;
}
