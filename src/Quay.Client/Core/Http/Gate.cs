using System;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Limits the number of concurrent calls.</summary>
internal static class Gate
{
    /// <summary>Waits for a free place and makes a call.</summary>
    /// <param name="gate">The semaphore; its count is the number of concurrent calls.</param>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<T> RunAsync<T>(this SemaphoreSlim gate, Func<Task<T>> call, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await call().ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }
}
