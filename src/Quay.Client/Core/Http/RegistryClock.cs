using System;
using System.Threading;

namespace Quay.Client;

/// <summary>
/// The present time by the clocks of this machine and of the registry, which dates its answers. One of them may be wrong,
/// and what is old by one of them only is not certainly old.
/// </summary>
internal sealed class RegistryClock
{
    private long _ahead;

    /// <summary>The earlier of the two times.</summary>
    public DateTimeOffset Earliest => DateTimeOffset.UtcNow.AddTicks(Math.Min(0, Volatile.Read(ref _ahead)));

    /// <summary>Takes the time from the header Date of an answer that has just come.</summary>
    /// <param name="date">The time; null if the answer has none.</param>
    public void Observe(DateTimeOffset? date)
    {
        if (date is { } time)
        {
            Volatile.Write(ref _ahead, (time - DateTimeOffset.UtcNow).Ticks);
        }
    }
}
