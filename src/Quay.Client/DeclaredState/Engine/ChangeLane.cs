using System;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Lets changes of one rank that would get in each other's way be made one after another.</summary>
#pragma warning disable CA1001 // A semaphore whose wait handle nobody asks for holds nothing.
internal sealed class ChangeLane
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _free = new(1);

    /// <summary>Makes a change when those before it are done.</summary>
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
