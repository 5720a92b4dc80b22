using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Security;

namespace Quay.Client;

/// <summary>Converts the values of a request body to what is sent, and records the secrets among them.</summary>
internal static class BodyValue
{
    /// <summary>Returns a value as it is sent: secrets as text, bodies as dictionaries.</summary>
    /// <param name="name">The name of the member that holds the value; null for an item of a list.</param>
    /// <param name="value">A plain value, a secret, a body, or dictionaries and lists of these.</param>
    /// <param name="secrets">Receives the secrets, including plain strings whose member has the name of a secret.</param>
    public static object? Reveal(string? name, object? value, SentSecrets secrets)
    {
        switch (value)
        {
            case SecureString secret:
                string text = secret.Reveal();
                secrets.Add(text);
                return text;
            case string plain:
                if (name is not null && SentSecrets.IsSecretName(name))
                {
                    secrets.Add(plain, isOpen: true);
                }

                return plain;
            case JsonBody body:
                secrets.Add(body.Secrets);
                return body.Members;
            case IReadOnlyDictionary<string, object?> members:
                return members.ToDictionary(member => member.Key, member => Reveal(member.Key, member.Value, secrets));
            case IEnumerable items and not IDictionary:
                return items.Cast<object?>().Select(item => Reveal(null, item, secrets)).ToArray();
            default:
                return value;
        }
    }
}
