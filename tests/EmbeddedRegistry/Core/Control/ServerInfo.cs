using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.Control;

/// <summary>What whoever started the registry must know: address, tokens, names.</summary>
internal static class ServerInfo
{
    public static void Write(Utf8JsonWriter json, RegistryServer server)
    {
        json.WriteString("endpoint", server.Endpoint);
        json.WriteStartObject("tokens");
        foreach ((string name, string secret) in server.Seeded.Tokens)
        {
            json.WriteString(name, secret);
        }

        json.WriteEndObject();
        json.WriteStartObject("users");
        json.WriteString("superuser", server.Seeded.Superuser);
        json.WriteString("normal", server.Seeded.Normal);
        json.WriteString("password", server.Seeded.Password);
        json.WriteEndObject();
        if (server.CertificatePem is string certificate)
        {
            json.WriteString("certificate", certificate);
        }
    }
}
