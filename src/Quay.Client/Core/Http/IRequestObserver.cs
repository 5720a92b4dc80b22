using System;

namespace Quay.Client;

/// <summary>Gets a report of each request that a client sends. Its methods are called on the thread that runs the request.</summary>
public interface IRequestObserver
{
    /// <summary>Reports that a response came, or that none came.</summary>
    /// <param name="request">The request and the status of its response.</param>
    void OnCompleted(RequestReport request);

    /// <summary>Reports that a request failed for a temporary reason and will be retried.</summary>
    /// <param name="error">The failure.</param>
    /// <param name="attempt">The number of the retry, from 1.</param>
    /// <param name="delay">The wait before the retry.</param>
    void OnRetry(QuayApiException error, int attempt, TimeSpan delay);
}

/// <summary>Method, path, status and duration of one request. It holds no headers, no bodies and no secrets.</summary>
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

    /// <summary>The escaped path and query, with secrets replaced.</summary>
    public string Path { get; }

    /// <summary>The HTTP status of the response; null if none came.</summary>
    public int? StatusCode { get; }

    /// <summary>The time until the headers of the response were received.</summary>
    public TimeSpan Elapsed { get; }
}
