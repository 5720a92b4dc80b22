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
    private Router? _router;

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

    /// <summary>Finds operations by their paths.</summary>
    internal Router Router => _router ??= new Router(this);

    /// <summary>Every operation.</summary>
    public IReadOnlyList<Operation> All => _all;

    /// <summary>The operation of that id; null if there is none.</summary>
    public Operation? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Finds the operation that a request reaches, with the values in its path, where all features are on.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="target">The path as it is sent.</param>
    /// <returns>The operation; null if the request reaches none.</returns>
    public (Operation Operation, IReadOnlyDictionary<string, string> Values)? Route(string method, string target)
    {
        RouteMatch match = Router.Match(method, RequestPath.Decode(target), _ => true);
        return match.Operation is null ? null : (match.Operation, match.Values);
    }

    /// <summary>Sets the handler of an operation.</summary>
    /// <exception cref="ArgumentException">The API has no such operation.</exception>
    public void Serve(string id, Func<ApiCall, Answer?> access, Func<ApiCall, Answer> serve) => Serve(id, new Handler(access, serve));

    /// <summary>Sets the handler of an operation.</summary>
    /// <exception cref="ArgumentException">The API has no such operation.</exception>
    public void Serve(string id, Handler handler)
    {
        Operation operation = Find(id) ?? throw new ArgumentException($"The API has no operation '{id}'.", nameof(id));
        operation.Handler = handler;
    }
}
