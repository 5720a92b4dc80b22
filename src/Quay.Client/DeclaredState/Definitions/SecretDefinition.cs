using System.Collections.Generic;

namespace Quay.Client;

/// <summary>A secret. The document holds the name of a variable instead of the secret.</summary>
/// <param name="mayBeWritten">Whether the document may hold the value itself, for addresses that are not always secret.</param>
internal sealed class SecretDefinition(bool mayBeWritten = false) : ValueDefinition
{
    public override string Expected => mayBeWritten ? "an address, or ${NAME} if it is a secret" : "${NAME}, since a document contains no secret; specify its value with -Variable";

    public override object? Read(DocumentNode node, DocumentReading reading)
    {
        if (node.Kind == NodeKind.Secret)
        {
            return new DeclaredSecret(null, node.Secret);
        }

        if (node.Kind != NodeKind.Text)
        {
            return RefuseSecret(node, reading);
        }

        if (reading.ResolveSecret(node.Text) is { } secret)
        {
            return secret;
        }

        return mayBeWritten && node.Text.Length > 0 ? reading.ResolvePartlySecret(node.Text, node.Place) : RefuseSecret(node, reading);
    }

    public override DocumentNode Write(object value, DocumentWriting writing) => DocumentWriting.Variable(value.ToString());

    public override Dictionary<string, object?> Schema() =>
        mayBeWritten ? new() { ["type"] = "string", ["minLength"] = 1 } : new() { ["type"] = "string", ["pattern"] = $"^{ScalarDefinition.VariablePattern}$" };

    // The registry does not return secrets, so a difference cannot be detected.
    public override bool AreEqual(object? current, object? desired) =>
        (current as DeclaredSecret)?.Value is not { } known || (desired as DeclaredSecret)?.Value is not { } wanted || known.Reveal() == wanted.Reveal();

    public override bool AreSame(object? one, object? other) => one is DeclaredSecret left && other is DeclaredSecret right ? left.IsSameAs(right) : one == other;

    // The message omits the text, which may be a secret.
    private object? RefuseSecret(DocumentNode node, DocumentReading reading)
    {
        reading.Add(node.Place, $"The value is not valid here. Expected is {Expected}.");
        return null;
    }
}
