using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Faults;
using QuayPS.EmbeddedRegistry.Seeding;
using QuayPS.EmbeddedRegistry.State;
using QuayPS.EmbeddedRegistry;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>Base of tests that have their own registry, which ends with the test.</summary>
public abstract class RegistryTest : IAsyncLifetime
{
    private RegistryServer? _server;
    private QuayClient? _client;

    /// <summary>The registry.</summary>
    protected RegistryServer Server => _server ?? throw new InvalidOperationException("The registry has not started.");

    /// <summary>The superuser's client.</summary>
    protected QuayClient Client => _client ??= NewClient("superuser");

    /// <summary>The state of the registry.</summary>
    protected RegistryState State => Server.State;

    /// <summary>A token that cancels a hanging test.</summary>
    protected static CancellationToken Limit => Limits.Token();

    /// <summary>The settings of the registry.</summary>
    protected virtual RegistryOptions RegistryOptions => new();

    public async Task InitializeAsync() => _server = await RegistryServer.StartAsync(RegistryOptions);

    public async Task DisposeAsync()
    {
        _client?.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>A client with a token of the seed data.</summary>
    protected QuayClient NewClient(string token, Action<QuayClientOptions>? configure = null) =>
        TestClient.Create(Server.Endpoint, new BearerAuthentication(Server.Seeded.Tokens[token].Protect()), configure);

    /// <summary>A client of a user of the seed data, not signed in yet.</summary>
    protected QuayClient NewPasswordClient(string user, string password = "password", Action<QuayClientOptions>? configure = null) =>
        TestClient.Create(Server.Endpoint, new PasswordAuthentication(user, password.Protect()), configure);

    /// <summary>Adds a fault to the registry.</summary>
    protected FaultRule Fault(string operation, Action<FaultRule> describe, int times = 1, int skip = 0)
    {
        var rule = new FaultRule { OperationId = operation, Times = times, Skip = skip };
        describe(rule);
        return Server.Faults.Add(rule);
    }

    /// <summary>Adds many objects of a kind.</summary>
    protected BulkSeed Bulk() => new(State, Server.Seeded);

    /// <summary>The number of calls of an operation.</summary>
    protected long Calls(string operation) => Server.OperationCounts.GetValueOrDefault(operation);
}
