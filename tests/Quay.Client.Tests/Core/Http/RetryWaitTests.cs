using System;
using System.Linq;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Faults;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>The delay before a retry, as reported to the observer.</summary>
public class RetryWaitTests : RegistryTest
{
    [Fact]
    public async Task Retry_After_in_seconds_is_used() =>
        Assert.Equal(TimeSpan.FromSeconds(1), await WaitAsync(rule => rule.RetryAfter = "1"));

    [Fact]
    public async Task Retry_After_as_a_date_is_used() =>
        Assert.InRange(await WaitAsync(rule => rule.RetryAfterDateInSeconds = 2), TimeSpan.Zero, TimeSpan.FromSeconds(2));

    [Fact]
    public async Task Retry_After_with_a_past_date_means_no_delay() =>
        Assert.Equal(TimeSpan.Zero, await WaitAsync(rule => rule.RetryAfterDateInSeconds = -100));

    [Theory]
    [InlineData(null)]
    [InlineData("soon")]
    public async Task Without_a_valid_Retry_After_the_client_chooses_the_delay(string? retryAfter) =>
        Assert.InRange(await WaitAsync(rule => rule.RetryAfter = retryAfter), TimeSpan.FromMilliseconds(0.7), TimeSpan.FromMilliseconds(1.3));

    [Theory]
    [InlineData("3600", null)]
    [InlineData(null, 3600.0)]
    public async Task A_Retry_After_beyond_the_total_timeout_is_an_error_without_retry(string? seconds, double? date)
    {
        FaultRule fault = Fault("getOrganization", rule => (rule.Status, rule.RetryAfter, rule.RetryAfterDateInSeconds) = (429, seconds, date), times: 0);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => Client.Organizations.GetAsync("acme", Limit));

        Assert.Equal((QuayErrorKind.Throttled, 1), (error.Kind, fault.Hits));
        Assert.InRange(error.RetryAfter!.Value, TimeSpan.FromMinutes(55), TimeSpan.FromMinutes(61));
    }

    [Fact]
    public void Delays_double_with_jitter_up_to_the_maximum()
    {
        var policy = new RetryPolicy { Interval = TimeSpan.FromSeconds(1), MaximumInterval = TimeSpan.FromSeconds(10), MaximumRetryCount = 100 };
        ApiRequest request = ApiRequest.Get("x", $"x");
        var error = new QuayApiException(QuayErrorKind.Unavailable, "", request);

        for (int attempt = 0; attempt < 100; attempt++)
        {
            Assert.True(policy.ShouldRetry(request, error, attempt, out TimeSpan delay));
            double doubled = Math.Pow(2, Math.Min(attempt, 20));
            Assert.InRange(delay.TotalSeconds, Math.Min(10, doubled * 0.75) - 0.001, Math.Min(10, doubled * 1.25) + 0.001);
        }
    }

    private async Task<TimeSpan> WaitAsync(Action<FaultRule> describe)
    {
        Fault("getOrganization", rule =>
        {
            rule.Status = 429;
            describe(rule);
        });
        var recorder = new RequestRecorder();

        await Client.WithObserver(recorder).Organizations.GetAsync("acme", Limit);

        return recorder.Retries.Single().Delay;
    }
}
