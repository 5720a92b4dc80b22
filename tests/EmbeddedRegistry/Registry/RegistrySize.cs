using System;

namespace QuayPS.EmbeddedRegistry.Registry;

/// <summary>The total size of all images, which a worker of the registry calculates on request.</summary>
public sealed class RegistrySize
{
    private int _looks;

    /// <summary>The result of the last calculation in bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>Time of the last calculation; null before the first one.</summary>
    public DateTimeOffset? LastRan { get; private set; }

    /// <summary>Whether a calculation is queued.</summary>
    public bool IsQueued { get; private set; }

    /// <summary>The result of the next calculation in bytes.</summary>
    public long NextBytes { get; set; } = 123_456_789;

    /// <summary>Number of requests for the size until a queued calculation is done; null if it is never done.</summary>
    public int? LooksUntilDone { get; set; }

    /// <summary>Queues a calculation. Returns false if one is queued already.</summary>
    public bool Queue()
    {
        bool isNew = !IsQueued;
        IsQueued = true;
        _looks = LooksUntilDone ?? int.MaxValue;
        return isNew;
    }

    /// <summary>Counts a request for the size, and finishes a queued calculation whose time has come.</summary>
    public void Look(DateTimeOffset now)
    {
        if (IsQueued && _looks-- == 0)
        {
            Finish(now);
        }
    }

    /// <summary>Finishes the calculation.</summary>
    public void Finish(DateTimeOffset now) => (Bytes, LastRan, IsQueued) = (NextBytes, now, false);
}
