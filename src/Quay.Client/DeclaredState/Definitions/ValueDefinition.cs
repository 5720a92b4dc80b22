using System.Collections.Generic;

namespace Quay.Client;

/// <summary>
/// The definition of a value in a document. It validates and reads the value, writes it, compares it and describes it in the schema.
/// </summary>
internal abstract class ValueDefinition
{
    /// <summary>The allowed values, for messages: <c>one of 'private', 'public'</c>.</summary>
    public abstract string Expected { get; }

    /// <summary>Reads a value. Adds a problem and returns null if the node is not valid.</summary>
    public abstract object? Read(DocumentNode node, DocumentReading reading);

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value, as <see cref="Read"/> returns it.</param>
    /// <param name="writing">Creates the nodes.</param>
    public abstract DocumentNode Write(object value, DocumentWriting writing);

    /// <summary>The JSON Schema of the values.</summary>
    public abstract Dictionary<string, object?> Schema();

    /// <summary>Returns whether two values are equal.</summary>
    public virtual bool AreEqual(object? current, object? desired) => Equals(current, desired);

    /// <summary>Whether two values of one document are equal. Secrets without a value are equal only if they name the same variable.</summary>
    public virtual bool AreSame(object? one, object? other) => AreEqual(one, other);

    /// <summary>Returns the value in one line of YAML.</summary>
    public virtual string Show(object value, DocumentWriting writing) => YamlText.OneLine(Write(value, writing));

    /// <summary>Adds the problem that a value is not valid, and returns null.</summary>
    protected object? Refuse(DocumentNode node, DocumentReading reading)
    {
        string found = node.Kind switch
        {
            NodeKind.Map => "A map of names and values",
            NodeKind.List => "A list",
            NodeKind.Secret => "A secret",
            NodeKind.Empty => "An empty value",
            _ => $"'{node.Text}'",
        };
        string advice = node.Kind == NodeKind.Empty ? " Write a value, or omit the key." : string.Empty;
        reading.Add(node.Place, $"{found} is not valid here. Expected is {Expected}.{advice}");
        return null;
    }
}
