using System;
using System.Collections.Generic;
using System.Linq;
using Quay.Client;

namespace QuayPS;

/// <summary>Reads identities from what users give for them.</summary>
internal static class FederationConfig
{
    /// <summary>Reads an identity from its two parts.</summary>
    public static FederatedIdentity Parse(string? issuer, string? subject)
    {
        if (!Uri.TryCreate(issuer, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException($"The issuer '{issuer}' is no address. Give it as it stands in the tokens, such as https://token.actions.githubusercontent.com.");
        }

        return subject is { Length: > 0 }
            ? new FederatedIdentity(issuer!, subject)
            : throw new ArgumentException($"There is no subject for the issuer '{issuer}'. Give it as it stands in the tokens.");
    }

    /// <summary>Reads an identity from a hashtable or an object that has both parts.</summary>
    public static FederatedIdentity Parse(object? entry)
    {
        if (PlainObject.FromPowerShell(entry) is not IReadOnlyDictionary<string, object?> members)
        {
            throw new ArgumentException("Each -Config is a hashtable or an object with an Issuer and a Subject.");
        }

        return Parse(Text("Issuer"), Text("Subject"));

        string? Text(string name) => members.FirstOrDefault(member => member.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value as string;
    }
}
