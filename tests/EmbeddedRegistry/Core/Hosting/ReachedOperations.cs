using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Hosting;

/// <summary>
/// Collects the operations that the module's client calls, and writes them to a new file when the registry ends. The
/// test runner combines the files.
/// </summary>
internal sealed class ReachedOperations(string? folder)
{
    /// <summary>Beginning of the User-Agent of the client and of the module; replayed recordings have another one.</summary>
    private const string ClientName = "Quay";

    private readonly HashSet<string> _operations = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Adds the operation if the call comes from the client.</summary>
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

    /// <summary>Writes the file.</summary>
    public void Save()
    {
        if (folder is not null && _operations.Count > 0)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllLines(Path.Combine(folder, Guid.NewGuid().ToString("N") + ".txt"), _operations);
        }
    }
}
