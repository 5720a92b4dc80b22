using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>The log of a build, and on request what is written to it until the build ends.</summary>
/// <param name="read">Reads the log from a place on, and whether that is all there will ever be.</param>
/// <param name="isFinished">Whether the build has ended; null if that does not matter.</param>
/// <param name="pause">Waits between two looks.</param>
internal sealed class BuildLogListing(
    Func<long, CancellationToken, Task<(List<QuayBuildLogEntry> Entries, bool IsWhole)>> read,
    Func<CancellationToken, Task<bool>>? isFinished,
    Func<CancellationToken, Task> pause) : Listing<QuayBuildLogEntry>
{
    private long _next;
    private bool _looked;
    private bool _ended;

    public override async Task<IReadOnlyList<QuayBuildLogEntry>?> NextAsync(CancellationToken cancellationToken)
    {
        if (_ended)
        {
            return null;
        }

        if (_looked)
        {
            await pause(cancellationToken).ConfigureAwait(false);
        }

        _looked = true;
        // First this: what is written to the log of a build that has ended is in it.
        bool finished = isFinished is null || await isFinished(cancellationToken).ConfigureAwait(false);
        (List<QuayBuildLogEntry> entries, bool isWhole) = await read(_next, cancellationToken).ConfigureAwait(false);
        _ended = finished || isWhole;
        _next += entries.Count;
        return entries;
    }
}
