using System;
using System.Collections.Generic;
using System.IO;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Routing;

/// <summary>All operations of the API, and the handlers of those that are served.</summary>
public sealed class OperationTable
{
    private readonly Dictionary<string, Operation> _byId = new(StringComparer.Ordinal);
    private readonly List<Operation> _all = [];

    /// <summary>Reads the operations that are built into this assembly.</summary>
    public OperationTable()
    {
        using Stream stream = typeof(OperationTable).Assembly.GetManifestResourceStream("operations.csv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is string line)
        {
            string[] fields = line.Split(',');
            var operation = new Operation(fields[3], fields[0], fields[1], fields[2]) { Index = _all.Count, IsInternal = fields[4] == "true" };
            _all.Add(operation);
            _byId.Add(operation.Id, operation);
        }
    }

    /// <summary>Every operation.</summary>
    public IReadOnlyList<Operation> All => _all;

    /// <summary>The operation of that id; null if there is none.</summary>
    public Operation? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Says what serves an operation.</summary>
    /// <exception cref="ArgumentException">The API has no such operation.</exception>
    public void Serve(string id, Func<ApiCall, Answer?> access, Func<ApiCall, Answer> serve) => Serve(id, new Handler(access, serve));

    /// <summary>Says what serves an operation.</summary>
    /// <exception cref="ArgumentException">The API has no such operation.</exception>
    public void Serve(string id, Handler handler)
    {
        Operation operation = Find(id) ?? throw new ArgumentException($"The API has no operation '{id}'.", nameof(id));
        operation.Handler = handler;
    }
}
