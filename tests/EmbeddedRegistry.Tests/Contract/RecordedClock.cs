using System;

namespace QuayPS.EmbeddedRegistry.Tests.Contract;

/// <summary>Runs at the usual speed from the minute on in which the exchanges were recorded.</summary>
internal sealed class RecordedClock : TimeProvider
{
    private static readonly DateTimeOffset Recorded = new(2026, 11, 21, 10, 21, 0, TimeSpan.Zero);
    private readonly TimeSpan _shift = Recorded - DateTimeOffset.UtcNow;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + _shift;
}
