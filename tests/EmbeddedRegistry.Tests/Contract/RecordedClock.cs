using System;

namespace QuayPS.EmbeddedRegistry.Tests.Contract;

/// <summary>A clock that starts at the time of the recording and runs at normal speed.</summary>
internal sealed class RecordedClock : TimeProvider
{
    private static readonly DateTimeOffset Recorded = new(2026, 11, 21, 10, 21, 0, TimeSpan.Zero);
    private readonly TimeSpan _shift = Recorded - DateTimeOffset.UtcNow;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + _shift;
}
