using System;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Makes changes one at a time that must not run concurrently although they have the same rank.</summary>
#pragma warning disable CA1001 // A semaphore without a wait handle needs no disposal.
internal sealed class ChangeLane
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _free = new(1);

    /// <summary>Makes a change as soon as the earlier ones have ended.</summary>
    public async Task RunAsync(Func<Task> change, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await change().ConfigureAwait(false);
        }
        finally
        {
            _free.Release();
        }
    }
}
