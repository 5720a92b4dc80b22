using System.Collections.Generic;

namespace Quay.Client;

/// <summary>
/// What a key of a document holds. The reader's checks, the writer's form, the comparison and the schema all come from it.
/// </summary>
internal abstract class ValueDefinition
{
    /// <summary>What is allowed, as messages name it: <c>one of 'private', 'public'</c>.</summary>
    public abstract string Expected { get; }

    /// <summary>Reads a value; adds a problem and returns null where it cannot be one.</summary>
    public abstract object? Read(DocumentNode node, DocumentReading reading);

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value, as <see cref="Read"/> returns it.</param>
    /// <param name="writing">Makes the nodes.</param>
    public abstract DocumentNode Write(object value, DocumentWriting writing);

    /// <summary>The JSON Schema of the values.</summary>
    public abstract Dictionary<string, object?> Schema();

    /// <summary>Whether two values mean the same.</summary>
    public virtual bool AreEqual(object? current, object? desired) => Equals(current, desired);

    /// <summary>Whether two values of one document say the same. Secrets without a value do so only if they name the same variable.</summary>
    public virtual bool AreSame(object? one, object? other) => AreEqual(one, other);

    /// <summary>The value in one line, as one would type it.</summary>
    public virtual string Show(object value, DocumentWriting writing) => YamlText.OneLine(Write(value, writing));

    /// <summary>Adds the problem that a value is not what is expected.</summary>
    protected object? Refuse(DocumentNode node, DocumentReading reading)
    {
        string found = node.Kind switch
        {
            NodeKind.Map => "A map of names and values",
            NodeKind.List => "A list",
            NodeKind.Secret => "A secret",
            NodeKind.Empty => "Nothing",
            _ => $"'{node.Text}'",
        };
        string advice = node.Kind == NodeKind.Empty ? " Write the value, or leave the key away." : string.Empty;
        reading.Add(node.Place, $"{found} is not taken here. Expected is {Expected}.{advice}");
        return null;
    }
}
