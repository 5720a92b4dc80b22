using System.Collections.Generic;
using System.Security;

namespace Quay.Client;

/// <summary>The shapes of what stands in a document.</summary>
internal enum NodeKind
{
    /// <summary>Nothing: a key without a value.</summary>
    Empty,

    /// <summary>A text, or a word without quotes that only its key gives a meaning.</summary>
    Text,

    /// <summary>A number, true or false of a format that tells them from text.</summary>
    Typed,

    /// <summary>A secret of an object of the pipeline.</summary>
    Secret,

    /// <summary>Names and values.</summary>
    Map,

    /// <summary>Values in their order.</summary>
    List,
}

/// <summary>One value of a document, whatever format it was read from, with the place where it stands.</summary>
internal sealed class DocumentNode
{
    private DocumentNode(NodeKind kind, DocumentPlace place)
    {
        Kind = kind;
        Place = place;
    }

    public NodeKind Kind { get; }

    public DocumentPlace Place { get; }

    /// <summary>The text of a text or typed value.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>Whether the text stands in quotes, and so can be nothing but a text.</summary>
    public bool IsQuoted { get; set; }

    /// <summary>The secret of a secret value.</summary>
    public SecureString? Secret { get; private set; }

    /// <summary>The names and values of a map, in their order.</summary>
    public List<DocumentEntry> Entries { get; } = [];

    /// <summary>The values of a list.</summary>
    public List<DocumentNode> Items { get; } = [];

    /// <summary>Remarks that a writer puts before the value.</summary>
    public List<string> Comments { get; } = [];

    /// <summary>Whether a writer gives the value lines of its own, however short it is.</summary>
    public bool IsBlock { get; set; }

    /// <summary>The number of values in it, itself included; values that it shares with others count each time.</summary>
    public long Size { get; set; } = 1;

    public static DocumentNode OfText(string text, DocumentPlace place) => new(NodeKind.Text, place) { Text = text };

    public static DocumentNode OfTyped(string text, DocumentPlace place) => new(NodeKind.Typed, place) { Text = text };

    public static DocumentNode OfSecret(SecureString secret, DocumentPlace place) => new(NodeKind.Secret, place) { Secret = secret };

    public static DocumentNode OfMap(DocumentPlace place) => new(NodeKind.Map, place);

    public static DocumentNode OfList(DocumentPlace place) => new(NodeKind.List, place);

    public static DocumentNode Nothing(DocumentPlace place) => new(NodeKind.Empty, place);

    /// <summary>Adds a name and a value to a map that is being written.</summary>
    public void Add(string name, DocumentNode value) => Entries.Add(new DocumentEntry(name, Place, value));
}

/// <summary>A name of a map with its value.</summary>
/// <param name="name">The name.</param>
/// <param name="place">Where the name stands.</param>
/// <param name="value">The value.</param>
internal sealed class DocumentEntry(string name, DocumentPlace place, DocumentNode value)
{
    public string Name => name;

    public DocumentPlace Place => place;

    public DocumentNode Value => value;
}
