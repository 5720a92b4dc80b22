using System;
using System.Collections.Concurrent;

namespace Quay.Client.Tests;

/// <summary>Records the reports of requests and retries.</summary>
internal sealed class RequestRecorder : IRequestObserver
{
    public ConcurrentQueue<RequestReport> Completed { get; } = new();

    public ConcurrentQueue<(FailedAttempt Retry, TimeSpan Delay)> Retries { get; } = new();

    /// <summary>Called at each retry.</summary>
    public Action? Retrying { get; set; }

    public void OnCompleted(RequestReport request) => Completed.Enqueue(request);

    public void OnRetry(QuayApiException error, int attempt, TimeSpan delay)
    {
        Retries.Enqueue((new FailedAttempt(error, attempt), delay));
        Retrying?.Invoke();
    }
}

/// <summary>A retry: the error before it, and its number.</summary>
internal sealed record FailedAttempt(QuayApiException Error, int Attempt);
