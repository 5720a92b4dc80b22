using System.Collections.Generic;
using System.Threading;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Hosting;

/// <summary>Counts concurrent requests, and calls by operation.</summary>
public sealed class Traffic
{
    private readonly OperationTable _operations;
    private readonly long[] _calls;
    private int _inFlight;
    private int _peak;

    internal Traffic(OperationTable operations)
    {
        _operations = operations;
        _calls = new long[operations.All.Count];
    }

    /// <summary>Requests in flight now.</summary>
    public int InFlight => Volatile.Read(ref _inFlight);

    /// <summary>Maximum number of concurrent requests since the last reset.</summary>
    public int Peak => Volatile.Read(ref _peak);

    /// <summary>Number of calls by operationId, refused ones included.</summary>
    public IReadOnlyDictionary<string, long> CallsByOperation()
    {
        var calls = new Dictionary<string, long>();
        foreach (Operation operation in _operations.All)
        {
            long count = Interlocked.Read(ref _calls[operation.Index]);
            if (count > 0)
            {
                calls.Add(operation.Id, count);
            }
        }

        return calls;
    }

    /// <summary>Resets all counts.</summary>
    public void Reset()
    {
        System.Array.Clear(_calls);
        Volatile.Write(ref _peak, InFlight);
    }

    internal void Enter()
    {
        int now = Interlocked.Increment(ref _inFlight);
        int peak = Volatile.Read(ref _peak);
        while (now > peak)
        {
            int seen = Interlocked.CompareExchange(ref _peak, now, peak);
            if (seen == peak)
            {
                break;
            }

            peak = seen;
        }
    }

    internal void Leave() => Interlocked.Decrement(ref _inFlight);

    internal void Count(Operation operation) => Interlocked.Increment(ref _calls[operation.Index]);
}
