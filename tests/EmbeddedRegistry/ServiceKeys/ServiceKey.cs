using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.ServiceKeys;

/// <summary>A key with which a service of the registry authenticates.</summary>
public sealed class ServiceKey
{
    private readonly Lazy<KeyPair> _pair = new(MakePair);

    /// <summary>Makes a key without an approval.</summary>
    public ServiceKey(string service, string name, DateTimeOffset created, string? kid = null)
    {
        Kid = kid ?? Text(RandomNumberGenerator.GetBytes(32));
        Service = service;
        Name = name;
        Created = created;
    }

    /// <summary>The unique id.</summary>
    public string Kid { get; }

    /// <summary>The service that uses it.</summary>
    public string Service { get; }

    /// <summary>The name; not unique.</summary>
    public string Name { get; set; }

    /// <summary>Time of creation.</summary>
    public DateTimeOffset Created { get; }

    /// <summary>Time at which it expires; null for never.</summary>
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>Seconds after which the service replaces it; null for never.</summary>
    public int? RotationSeconds { get; init; }

    /// <summary>The approval; null as long as there is none.</summary>
    public ServiceKeyApproval? Approval { get; set; }

    /// <summary>Metadata: members of the caller and of the registry.</summary>
    public Dictionary<string, object?> Metadata { get; } = [];

    /// <summary>The modulus of the public key in base64url, the member n of a JSON web key.</summary>
    public string Modulus => _pair.Value.Modulus;

    /// <summary>The public key as PEM.</summary>
    public string PublicKey => _pair.Value.Public;

    /// <summary>The private key as PEM. A real registry does not store it.</summary>
    public string PrivateKey => _pair.Value.Private;

    /// <summary>Adds members of a JSON object to the metadata.</summary>
    public void AddMetadata(JsonElement? metadata)
    {
        foreach (JsonProperty member in metadata is { ValueKind: JsonValueKind.Object } given ? given.EnumerateObject() : default)
        {
            Metadata[member.Name] = member.Value.Clone();
        }
    }

    // A short key is made faster, and nothing relies on its strength.
    private static KeyPair MakePair()
    {
        using var pair = RSA.Create(1024);
        return new KeyPair(pair.ExportRSAPrivateKeyPem() + "\n", pair.ExportSubjectPublicKeyInfoPem() + "\n", Text(pair.ExportParameters(false).Modulus!));
    }

    private static string Text(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private sealed record KeyPair(string Private, string Public, string Modulus);
}

/// <summary>The approval of a service key.</summary>
/// <param name="Type">SUPERUSER, KEY_ROTATION or AUTOMATIC.</param>
/// <param name="Date">Time of the approval.</param>
/// <param name="Approver">The superuser who approved; null if the registry did.</param>
/// <param name="Notes">Free text.</param>
public sealed record ServiceKeyApproval(string Type, DateTimeOffset Date, User? Approver, string Notes);
