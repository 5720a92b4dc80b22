using System;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>The size of all images, which a worker calculates when it is asked to.</summary>
public sealed class RegistrySize
{
    private int _looks;

    /// <summary>The size that was calculated last.</summary>
    public long Bytes { get; private set; }

    /// <summary>When that was; null if never.</summary>
    public DateTimeOffset? LastRan { get; private set; }

    /// <summary>Whether a calculation is asked for.</summary>
    public bool IsQueued { get; private set; }

    /// <summary>The size that the worker will find.</summary>
    public long NextBytes { get; set; } = 123_456_789;

    /// <summary>How often it is still looked at before the worker is done; null if there is no worker.</summary>
    public int? LooksUntilDone { get; set; }

    /// <summary>Asks for a calculation. False if one is asked for already.</summary>
    public bool Queue()
    {
        bool isNew = !IsQueued;
        IsQueued = true;
        _looks = LooksUntilDone ?? int.MaxValue;
        return isNew;
    }

    /// <summary>Somebody looks: time goes by for the worker.</summary>
    public void Look(DateTimeOffset now)
    {
        if (IsQueued && _looks-- == 0)
        {
            Finish(now);
        }
    }

    /// <summary>The worker is done.</summary>
    public void Finish(DateTimeOffset now) => (Bytes, LastRan, IsQueued) = (NextBytes, now, false);
}
