using System.Collections.Generic;
using System.Threading;

namespace QuayPS.EmbeddedRegistry.Hosting;

/// <summary>One request as it came in. Secrets are never kept.</summary>
public sealed record RecordedRequest
{
    /// <summary>The operation; null for paths outside the API's table.</summary>
    public string? OperationId { get; init; }

    /// <summary>HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Path without query.</summary>
    public required string Path { get; init; }

    /// <summary>Query as it was sent, with the question mark; empty if none.</summary>
    public string Query { get; init; } = "";

    /// <summary>Status of the answer; 0 if the connection was cut.</summary>
    public int Status { get; internal set; }

    /// <summary>Who was recognized; null if nobody.</summary>
    public string? User { get; internal set; }

    /// <summary>Milliseconds since the server started.</summary>
    public double StartedAt { get; init; }

    /// <summary>User-Agent header.</summary>
    public string? UserAgent { get; init; }

    /// <summary>X-Requested-With header.</summary>
    public string? RequestedWith { get; init; }

    /// <summary>Accept-Encoding header.</summary>
    public string? AcceptEncoding { get; init; }

    /// <summary>Whether an Authorization header was there.</summary>
    public bool HasAuthorization { get; init; }

    /// <summary>Whether a Cookie header was there.</summary>
    public bool HasCookie { get; init; }
}

/// <summary>The requests in the order in which they came.</summary>
public sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly Queue<RecordedRequest> _requests = new();
    private readonly RegistryOptions _options;

    internal RequestLog(RegistryOptions options) => _options = options;

    /// <summary>How many of the oldest were forgotten for want of room.</summary>
    public long Dropped { get; private set; }

    /// <summary>A copy of what is kept.</summary>
    public IReadOnlyList<RecordedRequest> All()
    {
        lock (_gate)
        {
            return [.. _requests];
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
            Dropped = 0;
        }
    }

    internal void Add(RecordedRequest request)
    {
        lock (_gate)
        {
            _requests.Enqueue(request);
            while (_requests.Count > _options.MaximumRecordedRequests)
            {
                _requests.Dequeue();
                Dropped++;
            }
        }
    }
}
