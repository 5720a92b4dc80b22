using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>The definition of a single value. The document holds it as text, and the definition of the key parses it.</summary>
internal abstract class ScalarDefinition : ValueDefinition
{
    /// <summary>The pattern of a reference to a variable, which may stand for any single value.</summary>
    internal const string VariablePattern = @"\$\{[A-Za-z_][A-Za-z0-9_]*\}";

    public override object? Read(DocumentNode node, DocumentReading reading)
    {
        if (node.Kind is not (NodeKind.Text or NodeKind.Typed))
        {
            return Refuse(node, reading);
        }

        if (reading.Resolve(node.Text, node.Place) is not { } text)
        {
            return null;
        }

        // A JSON parser has already turned 1.10 into 1.1, so text must be a string in JSON.
        return (node.Kind == NodeKind.Typed && !TakesTyped(node.Text) ? null : Parse(text, reading)) ?? Refuse(node, reading);
    }

    /// <summary>Whether a number, true or false of a typed format (JSON or objects) is accepted as this value.</summary>
    protected virtual bool TakesTyped(string text) => true;

    /// <summary>Parses a text; null if it is not valid.</summary>
    protected abstract object? Parse(string text, DocumentReading reading);

    /// <summary>Returns the schema of values that match one of several schemas or are a variable.</summary>
    protected static Dictionary<string, object?> OrVariable(params Dictionary<string, object?>[] schemas) => new()
    {
        ["anyOf"] = schemas.Append(new Dictionary<string, object?> { ["type"] = "string", ["pattern"] = VariablePattern }).ToArray(),
    };
}
