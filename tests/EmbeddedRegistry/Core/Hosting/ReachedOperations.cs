using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Hosting;

/// <summary>
/// Remembers which operations the module's own client called, and in the end writes them to a file of its own. Whoever
/// started a run adds the files up.
/// </summary>
internal sealed class ReachedOperations(string? folder)
{
    /// <summary>How the client and the module call themselves; recordings are replayed under another name.</summary>
    private const string ClientName = "Quay";

    private readonly HashSet<string> _operations = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Remembers a call.</summary>
    public void Note(Operation operation, string? userAgent)
    {
        if (folder is null || userAgent?.StartsWith(ClientName, StringComparison.Ordinal) != true)
        {
            return;
        }

        lock (_gate)
        {
            _operations.Add(operation.Id);
        }
    }

    /// <summary>Writes what was remembered.</summary>
    public void Save()
    {
        if (folder is not null && _operations.Count > 0)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllLines(Path.Combine(folder, Guid.NewGuid().ToString("N") + ".txt"), _operations);
        }
    }
}
