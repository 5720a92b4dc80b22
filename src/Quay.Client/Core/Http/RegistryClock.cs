using System;
using System.Threading;

namespace Quay.Client;

/// <summary>
/// The present time by the clocks of this machine and of the registry, which dates its responses. Either may be wrong, so an
/// object counts as old only if it is old by both clocks.
/// </summary>
internal sealed class RegistryClock
{
    private long _ahead;

    /// <summary>The earlier of the two times.</summary>
    public DateTimeOffset Earliest => DateTimeOffset.UtcNow.AddTicks(Math.Min(0, Volatile.Read(ref _ahead)));

    /// <summary>Stores the time in the header Date of a response that was just received.</summary>
    /// <param name="date">The time; null if the response has none.</param>
    public void Observe(DateTimeOffset? date)
    {
        if (date is { } time)
        {
            Volatile.Write(ref _ahead, (time - DateTimeOffset.UtcNow).Ticks);
        }
    }
}
