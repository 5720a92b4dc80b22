using System.Collections.Generic;
using System.Threading;

namespace QuayPS.EmbeddedRegistry.Hosting;

/// <summary>A recorded request, without credentials.</summary>
public sealed record RecordedRequest
{
    /// <summary>The operationId; null for paths of no operation.</summary>
    public string? OperationId { get; init; }

    /// <summary>Values of the path's parameters, by their names in the operation's template.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Path without the query.</summary>
    public required string Path { get; init; }

    /// <summary>Query as it was sent, with the question mark; empty without one.</summary>
    public string Query { get; init; } = "";

    /// <summary>Status of the answer; 0 if the connection was cut.</summary>
    public int Status { get; internal set; }

    /// <summary>Name of the authenticated user; null for anonymous requests.</summary>
    public string? User { get; internal set; }

    /// <summary>Milliseconds since the server started.</summary>
    public double StartedAt { get; init; }

    /// <summary>User-Agent header.</summary>
    public string? UserAgent { get; init; }

    /// <summary>X-Requested-With header.</summary>
    public string? RequestedWith { get; init; }

    /// <summary>Accept-Encoding header.</summary>
    public string? AcceptEncoding { get; init; }

    /// <summary>Whether the request has an Authorization header.</summary>
    public bool HasAuthorization { get; init; }

    /// <summary>Whether the request has a Cookie header.</summary>
    public bool HasCookie { get; init; }
}

/// <summary>The recorded requests in the order of their arrival.</summary>
public sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly Queue<RecordedRequest> _requests = new();
    private readonly RegistryOptions _options;

    internal RequestLog(RegistryOptions options) => _options = options;

    /// <summary>Number of requests that were dropped because the maximum was reached.</summary>
    public long Dropped { get; private set; }

    /// <summary>A copy of the list.</summary>
    public IReadOnlyList<RecordedRequest> All()
    {
        lock (_gate)
        {
            return [.. _requests];
        }
    }

    /// <summary>Empties the list.</summary>
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
