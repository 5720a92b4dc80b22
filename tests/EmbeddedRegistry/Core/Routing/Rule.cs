using System;
using System.Collections.Generic;
using System.Linq;
using Quay.Client;

namespace QuayPS.EmbeddedRegistry.Routing;

/// <summary>A path template of the API with its operations, one for each method.</summary>
internal sealed class Rule(string template, IEnumerable<Operation> operations)
{
    private readonly Dictionary<string, Operation> _operations = operations.ToDictionary(operation => operation.Method, StringComparer.Ordinal);

    /// <summary>The template.</summary>
    public RoutePattern Pattern { get; } = new(template);

    /// <summary>Whether the feature of any of the operations is on, so that the rule exists.</summary>
    public bool IsOffered(Predicate<Operation> isOffered) => _operations.Values.Any(operation => isOffered(operation));

    /// <summary>The operation of a method; null if the template has none.</summary>
    public Operation? Find(string method) => _operations.GetValueOrDefault(method);
}
