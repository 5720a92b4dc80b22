using System;
using System.Collections.Generic;
using System.Linq;
using Quay.Client;

namespace QuayPS;

/// <summary>Reads the identities of robot federations from parameters.</summary>
internal static class FederationConfig
{
    /// <summary>Reads an identity from its issuer and subject.</summary>
    /// <exception cref="ArgumentException">The issuer is not an http or https address, or there is no subject.</exception>
    public static FederatedIdentity Parse(string? issuer, string? subject)
    {
        if (!Uri.TryCreate(issuer, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException(
                $"The issuer '{issuer}' is not an http or https address. Specify the iss claim of the tokens, such as https://token.actions.githubusercontent.com.");
        }

        return subject is { Length: > 0 }
            ? new FederatedIdentity(issuer!, subject)
            : throw new ArgumentException($"The identity of issuer '{issuer}' has no subject. Specify the sub claim of the tokens.");
    }

    /// <summary>Reads an identity from a hashtable or an object with an Issuer and a Subject.</summary>
    /// <exception cref="ArgumentException">It is neither, or one of the two is missing or wrong.</exception>
    public static FederatedIdentity Parse(object? entry)
    {
        if (PlainObject.FromPowerShell(entry) is not IReadOnlyDictionary<string, object?> members)
        {
            throw new ArgumentException("An entry of -Config is neither a hashtable nor an object. Specify entries such as @{ Issuer = 'https://idp.example.com'; Subject = 'build' }.");
        }

        return Parse(Text("Issuer"), Text("Subject"));

        string? Text(string name) => members.FirstOrDefault(member => member.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value as string;
    }
}
