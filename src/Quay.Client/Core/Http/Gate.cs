using System;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Bounds how many calls are under way at once.</summary>
internal static class Gate
{
    /// <summary>Makes a call when its turn comes.</summary>
    /// <param name="gate">Lets as many calls through as it has places.</param>
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
