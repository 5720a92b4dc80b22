using System;
using System.Linq;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Faults;
using Xunit;

namespace Quay.Client.Tests;

public class ObserverTests : RegistryTest
{
    private readonly RequestRecorder _recorder = new();

    [Fact]
    public async Task The_observer_sees_each_request_and_each_retry()
    {
        Fault("getOrganization", rule => rule.Status = 503);
        Fault("getOrganization", rule => rule.Effect = FaultEffect.CutConnection);

        await Client.WithObserver(_recorder).Organizations.GetAsync("acme", Limit);

        Assert.Equal([503, null, 200], _recorder.Completed.Select(report => report.StatusCode));
        Assert.All(_recorder.Completed, report => Assert.Equal(("GET", "/api/v1/organization/acme"), (report.Method, report.Path)));
        Assert.All(_recorder.Completed, report => Assert.True(report.Elapsed > TimeSpan.Zero));
        Assert.Equal([(1, QuayErrorKind.Unavailable), (2, QuayErrorKind.Network)], _recorder.Retries.Select(entry => (entry.Retry.Attempt, entry.Retry.Error.Kind)));
    }

    [Fact]
    public async Task The_observer_sees_each_redirect_as_a_request()
    {
        await Client.WithObserver(_recorder).Raw.SendAsync("GET", "user", null, null, Limit);

        Assert.Equal([("/api/v1/user", 308), ("/api/v1/user/", 200)], _recorder.Completed.Select(report => (report.Path, report.StatusCode ?? 0)));
    }

    [Fact]
    public async Task The_observer_sees_a_request_that_timed_out()
    {
        Fault("getOrganization", rule => rule.LatencyMs = 600_000);
        using QuayClient client = NewClient("superuser", options => options.RequestTimeout = TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAsync<QuayApiException>(() => client.WithObserver(_recorder).Organizations.GetAsync("acme", Limit));

        Assert.Null(Assert.Single(_recorder.Completed).StatusCode);
    }

    [Fact]
    public async Task The_observer_sees_no_secret()
    {
        using QuayClient client = NewPasswordClient("alice");
        await client.WithObserver(_recorder).ConnectAsync(Limit);

        Assert.Equal(["/csrf_token", "/api/v1/signin", "/api/v1/user/"], _recorder.Completed.Select(report => report.Path));
        Assert.DoesNotContain(_recorder.Completed, report => report.Path.Contains("password", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_client_without_observer_reports_nothing()
    {
        QuayClient observed = Client.WithObserver(_recorder);

        await Client.Organizations.GetAsync("acme", Limit);

        Assert.Empty(_recorder.Completed);
        Assert.Same(Client.Options, observed.Options);
    }
}
