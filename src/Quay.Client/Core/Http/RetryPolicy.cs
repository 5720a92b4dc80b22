using System;

namespace Quay.Client;

/// <summary>
/// When and how often a call is repeated: safe calls only, on 429, 502, 503, 504 and broken connections, after the
/// time that the registry names, or else after a time that doubles with each attempt. A certificate that is not trusted,
/// an unknown host and a server of another protocol are not tried again. Can be changed at any time.
/// </summary>
public sealed class RetryPolicy
{
    private static readonly Random Jitter = new();

    /// <summary>How often one call is repeated at most. 0 switches repetition off.</summary>
    public int MaximumRetryCount { get; set; } = 4;

    /// <summary>The wait before the first repetition.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait. Where the registry asks for a longer one, the call is not repeated.</summary>
    public TimeSpan MaximumInterval { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether to repeat a call, and after which wait.</summary>
    internal bool ShouldRetry(ApiRequest request, QuayApiException error, int attempt, out TimeSpan delay)
    {
        delay = TimeSpan.Zero;
        if (!request.Idempotent || !error.IsTransient || attempt >= MaximumRetryCount)
        {
            return false;
        }

        delay = error.RetryAfter ?? Backoff(attempt);
        // A registry that asks for more patience than the user has is better reported than waited for.
        return delay <= MaximumInterval;
    }

    private TimeSpan Backoff(int attempt)
    {
        double spread;
        lock (Jitter)
        {
            // Callers that failed together should not come back together.
#pragma warning disable CA5394 // Nothing depends on this number being unguessable.
            spread = 0.75 + (Jitter.NextDouble() * 0.5);
#pragma warning restore CA5394
        }

        double ticks = Interval.Ticks * Math.Pow(2, Math.Min(attempt, 20)) * spread;
        return TimeSpan.FromTicks((long)Math.Min(ticks, MaximumInterval.Ticks));
    }
}
