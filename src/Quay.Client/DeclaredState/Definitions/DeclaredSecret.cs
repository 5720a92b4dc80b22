using System.Linq;
using System.Security;

namespace Quay.Client;

/// <summary>A secret of a document: the variable that holds it, and its value where that was given.</summary>
/// <param name="name">The name of the variable; null where the value itself was given.</param>
/// <param name="value">The value; null where it was not given.</param>
internal sealed class DeclaredSecret(string? name, SecureString? value)
{
    /// <summary>The name of the variable; documents that are written give each secret one of its own.</summary>
    public string? Name { get; set; } = name;

    public SecureString? Value => value;

    /// <summary>The secret as a document holds it.</summary>
    public override string ToString() => Name is null ? "(secret)" : "${" + Name + "}";

    /// <summary>A telling name for the variable of a secret: <c>APP_MIRROR_PASSWORD</c>.</summary>
    /// <param name="parts">The words of the name.</param>
    public static string NameOf(params string?[] parts)
    {
        string text = string.Join("_", parts.Where(part => part is { Length: > 0 }));
        string name = new(text.Select(letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? char.ToUpperInvariant(letter) : '_').ToArray());
        return char.IsDigit(name[0]) ? "_" + name : name;
    }
}
