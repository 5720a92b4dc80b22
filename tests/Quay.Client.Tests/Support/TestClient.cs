using System;
using System.Security;

namespace Quay.Client.Tests;

/// <summary>Creates clients for tests, with retries as usual but almost no delay before them.</summary>
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

    /// <summary>The connection that the areas of the API use, for tests of the layer below them.</summary>
    public static Connection Connect(ScriptedServer server) =>
        new(new Transport(new QuayClientOptions(new Uri(server.Endpoint)), Token()), null);

    public static BearerAuthentication Token(string token = "0123456789012345678901234567890123456789")
    {
        using SecureString secret = token.Protect();
        return new BearerAuthentication(secret);
    }
}
