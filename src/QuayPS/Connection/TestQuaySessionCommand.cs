using System;
using System.Diagnostics;
using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Tests whether a session works and whether its registry is healthy (getLoggedInUser, /health/instance, /config).</summary>
[Cmdlet(VerbsDiagnostic.Test, "QuaySession")]
[OutputType(typeof(QuaySessionTest), typeof(bool))]
public sealed class TestQuaySessionCommand : SessionCmdlet
{
    /// <summary>Writes only true or false.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    private protected override void Execute()
    {
        var test = new QuaySessionTest(ActiveSession.Endpoint);
        TestUser(test);
        if (Quiet)
        {
            WriteObject(test.IsConnected);
            return;
        }

        // Optional: not every registry publishes its health and configuration.
        if (Try(() => Client.Registry.GetHealthAsync(StopToken)) is { Services.Count: > 0 } health)
        {
            test.IsHealthy = health.IsHealthy;
            test.Services = health.Services;
        }

        if (Try(() => Client.Registry.GetConfigurationAsync(StopToken)) is { } configuration)
        {
            test.Version = configuration.Version;
        }

        WriteObject(test);
    }

    private void TestUser(QuaySessionTest test)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            test.User = Await(Client.IdentifyAsync(StopToken))?.Name;
            test.Latency = clock.Elapsed;
            test.IsConnected = true;
        }
        catch (QuayApiException e)
        {
            test.Problem = e.Message;
        }
    }

    private T? Try<T>(Func<Task<T>> call)
        where T : class
    {
        try
        {
            return Await(call());
        }
        catch (QuayApiException e)
        {
            WriteVerbose(e.Message);
            return null;
        }
    }
}
