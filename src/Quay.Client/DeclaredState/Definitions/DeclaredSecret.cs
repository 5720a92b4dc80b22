using System.Collections.Generic;
using System.Linq;
using System.Security;

namespace Quay.Client;

/// <summary>A secret of a document: the variable that contains it, and its value if the variable has one.</summary>
/// <param name="name">The name of the variable; null if the document contains the value, or if only a part of it is a variable.</param>
/// <param name="value">The value; null if the variable has none.</param>
internal sealed class DeclaredSecret(string? name, SecureString? value)
{
    /// <summary>The name of the variable. A document that is written gives each secret its own name.</summary>
    public string? Name { get; set; } = name;

    public SecureString? Value => value;

    /// <summary>Whether the value was given for this document, and does not come from the environment.</summary>
    public bool IsGiven { get; set; }

    /// <summary>The names of the variables that are parts of the value.</summary>
    public IReadOnlyList<string> Parts { get; set; } = [];

    /// <summary>The secret as a document contains it, never with its value: a plan shows which variables are sent.</summary>
    public override string ToString() =>
        Name is not null ? Reference(Name) : Parts.Count > 0 ? $"(secret with {string.Join(", ", Parts.Select(Reference))})" : "(secret)";

    /// <summary>Whether another secret is the same variable, or the same value in a document.</summary>
    public bool IsSameAs(DeclaredSecret other) => Name == other.Name && (Name is not null || value?.Reveal() == other.Value?.Reveal());

    /// <summary>Creates the name of the variable of a secret, such as <c>APP_MIRROR_PASSWORD</c>.</summary>
    /// <param name="parts">The words of the name.</param>
    public static string NameOf(params string?[] parts)
    {
        string text = string.Join("_", parts.Where(part => part is { Length: > 0 }));
        string name = new(text.Select(letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? char.ToUpperInvariant(letter) : '_').ToArray());
        return char.IsDigit(name[0]) ? "_" + name : name;
    }

    private static string Reference(string name) => "${" + name + "}";
}
