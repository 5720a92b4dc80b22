using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>A key of a service that belongs to the registry.</summary>
public sealed class ServiceKey
{
    private readonly Lazy<Halves> _pair = new(MakePair);

    /// <summary>Makes a key that nobody has approved.</summary>
    public ServiceKey(string service, string name, DateTimeOffset created, string? kid = null)
    {
        Kid = kid ?? Text(RandomNumberGenerator.GetBytes(32));
        Service = service;
        Name = name;
        Created = created;
    }

    /// <summary>What tells it from others.</summary>
    public string Kid { get; }

    /// <summary>The service that has it.</summary>
    public string Service { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; }

    /// <summary>When it ends; null for never.</summary>
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>After how many seconds the service takes a new one.</summary>
    public int? RotationSeconds { get; init; }

    /// <summary>Who approved it; null as long as nobody did.</summary>
    public ServiceKeyApproval? Approval { get; set; }

    /// <summary>What is remembered with it.</summary>
    public Dictionary<string, object?> Metadata { get; } = [];

    /// <summary>The modulus of the public half, as JSON web keys write it.</summary>
    public string Modulus => _pair.Value.Modulus;

    /// <summary>The public half.</summary>
    public string PublicKey => _pair.Value.Public;

    /// <summary>The private half. A registry does not keep it.</summary>
    public string PrivateKey => _pair.Value.Private;

    /// <summary>Adds to what is remembered.</summary>
    public void Remember(JsonElement? metadata)
    {
        foreach (JsonProperty member in metadata is { ValueKind: JsonValueKind.Object } given ? given.EnumerateObject() : default)
        {
            Metadata[member.Name] = member.Value.Clone();
        }
    }

    // Short, since nobody relies on it.
    private static Halves MakePair()
    {
        using var pair = RSA.Create(1024);
        return new Halves(pair.ExportRSAPrivateKeyPem() + "\n", pair.ExportSubjectPublicKeyInfoPem() + "\n", Text(pair.ExportParameters(false).Modulus!));
    }

    private static string Text(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private sealed record Halves(string Private, string Public, string Modulus);
}

/// <summary>That a service may use its key.</summary>
/// <param name="Type">SUPERUSER, KEY_ROTATION or AUTOMATIC.</param>
/// <param name="Date">Since when.</param>
/// <param name="Approver">By whom; null for the registry itself.</param>
/// <param name="Notes">Why.</param>
public sealed record ServiceKeyApproval(string Type, DateTimeOffset Date, User? Approver, string Notes);
