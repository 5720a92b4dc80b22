using System;

namespace Quay.Client;

/// <summary>Hears of each request that a client sends. Called on whatever thread the request runs on.</summary>
public interface IRequestObserver
{
    /// <summary>An answer, or the lack of one.</summary>
    /// <param name="request">What was sent and what came back.</param>
    void OnCompleted(RequestReport request);

    /// <summary>A call failed in passing and will be repeated.</summary>
    /// <param name="error">What went wrong.</param>
    /// <param name="attempt">The number of the repetition, from 1.</param>
    /// <param name="delay">The wait before it.</param>
    void OnRetry(QuayApiException error, int attempt, TimeSpan delay);
}

/// <summary>One request as it may be shown: it never holds a secret, for headers and bodies are not in it.</summary>
public sealed class RequestReport
{
    internal RequestReport(string method, string path, int? statusCode, TimeSpan elapsed)
    {
        Method = method;
        Path = path;
        StatusCode = statusCode;
        Elapsed = elapsed;
    }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>Path and query.</summary>
    public string Path { get; }

    /// <summary>The status of the answer, null if none came.</summary>
    public int? StatusCode { get; }

    /// <summary>The time until the answer's headers were there.</summary>
    public TimeSpan Elapsed { get; }
}
