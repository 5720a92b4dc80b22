using System;
using System.Security;

namespace Quay.Client.Tests;

/// <summary>Clients for tests: they repeat as any client does, but do not dawdle before it.</summary>
internal static class TestClient
{
    public static QuayClient Create(string endpoint, QuayAuthentication authentication, Action<QuayClientOptions>? configure = null)
    {
        var options = new QuayClientOptions(new Uri(endpoint));
        options.Retry.Interval = TimeSpan.FromMilliseconds(1);
        configure?.Invoke(options);
        return new QuayClient(options, authentication);
    }

    public static QuayClient Create(ScriptedServer server, Action<QuayClientOptions>? configure = null) =>
        Create(server.Endpoint, Token(), configure);

    /// <summary>What the areas of the API send their calls through, for tests of what lies below them.</summary>
    public static Connection Connect(ScriptedServer server) =>
        new(new Transport(new QuayClientOptions(new Uri(server.Endpoint)), Token()), null);

    public static BearerAuthentication Token(string token = "0123456789012345678901234567890123456789")
    {
        using SecureString secret = token.Protect();
        return new BearerAuthentication(secret);
    }
}
