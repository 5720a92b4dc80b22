using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace QuayPS.EmbeddedRegistry.Control;

/// <summary>The description of a running registry for the process that started it, written as JSON with names in camelCase.</summary>
/// <param name="Endpoint">Address of the registry.</param>
/// <param name="Tokens">Access tokens of the seed by name.</param>
/// <param name="Users">Names of the users of the seed, and their password.</param>
/// <param name="Certificate">The certificate as PEM; left out without HTTPS.</param>
internal sealed record ServerInfo(
    string Endpoint,
    IReadOnlyDictionary<string, string> Tokens,
    ServerUsers Users,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Certificate)
{
    public static ServerInfo Of(RegistryServer server) => new(
        server.Endpoint,
        server.Seeded.Tokens,
        new ServerUsers(server.Seeded.Superuser, server.Seeded.Normal, server.Seeded.Password),
        server.CertificatePem);
}

/// <summary>Users of the seed.</summary>
/// <param name="Superuser">Name of a superuser.</param>
/// <param name="Normal">Name of a user without special rights.</param>
/// <param name="Password">Password of all users.</param>
internal sealed record ServerUsers(string Superuser, string Normal, string Password);
