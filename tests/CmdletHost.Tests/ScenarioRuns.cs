using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Security;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry;
using Xunit;

namespace QuayPS.CmdletHost.Tests;

/// <summary>Runs every scenario once, each against the same registry seeded anew.</summary>
[CollectionDefinition(Once)]
public sealed class ScenarioRuns : IAsyncLifetime, ICollectionFixture<ScenarioRuns>
{
    public const string Once = "Scenarios";

    private readonly Dictionary<string, ScenarioRun> _runs = [];

    public IReadOnlyDictionary<string, ScenarioRun> Runs => _runs;

    public async Task InitializeAsync()
    {
        ModuleTypes.Load(Path.Combine(AppContext.BaseDirectory, "QuayPS.Types.ps1xml"));
        await using RegistryServer server = await RegistryServer.StartAsync();
        foreach (Scenario scenario in Scenario.ReadAll())
        {
            _runs.Add(scenario.Name, await Task.Run(() => Run(server, scenario)));
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static ScenarioRun Run(RegistryServer server, Scenario scenario)
    {
        server.Reset("demo");
        var host = new ScriptHost(typeof(QuaySession).Assembly);
        host.SetVariable("endpoint", server.Endpoint);
        host.SetVariable("token", Protect(server.Seeded.Tokens["superuser"]));
        host.SetVariable("expired", Protect(server.Seeded.Tokens["expired"]));
        host.SetVariable("credential", new PSCredential(server.Seeded.Normal!, Protect(server.Seeded.Password)));
        if (scenario.As != "none")
        {
            host.SetVariable("own", Protect(server.Seeded.Tokens[scenario.As]));
            HostStreams connected = host.Run("Connect-Quay -Endpoint $endpoint -Token $own -RetryIntervalSec 0.01");
            Assert.Empty(connected.Errors);
        }

        server.Requests.Clear();
        host.Resolved.Clear();
        HostStreams? streams = null;
        Exception? failure = null;
        try
        {
            streams = host.Run(scenario.Run);
        }
        catch (HostLimitException e)
        {
            failure = e;
        }

        return new ScenarioRun(streams, failure, [.. server.Requests.All().Select(r => r.Method + " " + r.Path)], [.. host.Resolved]);
    }

    private static SecureString Protect(string text)
    {
        var secret = new SecureString();
        foreach (char c in text)
        {
            secret.AppendChar(c);
        }

        return secret;
    }
}

/// <summary>What came of a scenario.</summary>
public sealed record ScenarioRun(
    HostStreams? Streams, Exception? Failure, IReadOnlyList<string> Requests, IReadOnlyList<(string Command, string ParameterSet)> Resolved);
