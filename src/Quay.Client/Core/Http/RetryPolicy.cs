using System;

namespace Quay.Client;

/// <summary>
/// The rules by which requests are retried: idempotent requests only, after status 429, 502, 503 or 504 and after broken
/// connections. The wait is that of the Retry-After header, or else doubles with each attempt. An untrusted certificate,
/// an unknown host and a server of another protocol are not retried. The rules can be changed at any time.
/// </summary>
public sealed class RetryPolicy
{
    private static readonly Random Jitter = new();

    /// <summary>The largest number of retries of a request. 0 switches retries off. The default is 4.</summary>
    public int MaximumRetryCount { get; set; } = 4;

    /// <summary>The wait before the first retry. The default is 1 second.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait. A request for which the registry asks for a longer one is not retried. The default is 60 seconds.</summary>
    public TimeSpan MaximumInterval { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether to retry a request, and after which wait.</summary>
    /// <param name="request">The request.</param>
    /// <param name="error">Its failure.</param>
    /// <param name="attempt">The number of retries so far.</param>
    /// <param name="delay">The wait.</param>
    internal bool ShouldRetry(ApiRequest request, QuayApiException error, int attempt, out TimeSpan delay)
    {
        delay = TimeSpan.Zero;
        if (!request.Idempotent || !error.IsTransient || attempt >= MaximumRetryCount)
        {
            return false;
        }

        delay = error.RetryAfter ?? Backoff(attempt);
        // A longer wait than the caller allows is reported as the error that it is.
        return delay <= MaximumInterval;
    }

    private TimeSpan Backoff(int attempt)
    {
        double spread;
        lock (Jitter)
        {
            // Spread the waits, so that requests that failed together are not retried together.
#pragma warning disable CA5394 // The number need not be unpredictable.
            spread = 0.75 + (Jitter.NextDouble() * 0.5);
#pragma warning restore CA5394
        }

        double ticks = Interval.Ticks * Math.Pow(2, Math.Min(attempt, 20)) * spread;
        return TimeSpan.FromTicks((long)Math.Min(ticks, MaximumInterval.Ticks));
    }
}
