using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Lists the log of a build, and on request the entries that are written until the build ends.</summary>
/// <param name="read">Reads the entries from an index on, and whether the log is complete.</param>
/// <param name="isFinished">Reads whether the build has ended; null to read the log once.</param>
/// <param name="pause">Waits between two reads.</param>
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
        // The state is read before the log: a build that has ended writes nothing more to its log.
        bool finished = isFinished is null || await isFinished(cancellationToken).ConfigureAwait(false);
        (List<QuayBuildLogEntry> entries, bool isWhole) = await read(_next, cancellationToken).ConfigureAwait(false);
        _ended = finished || isWhole;
        _next += entries.Count;
        return entries;
    }
}
