using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Quay.Client;

/// <summary>An operation of the API, as the table of operations (operations.csv) lists it.</summary>
internal sealed class ApiOperation
{
    // Read when the first call with a name in its path is made.
    private static readonly Lazy<Dictionary<string, ApiOperation[]>> ByMethod = new(Read);
    private readonly RoutePattern _pattern;

    private ApiOperation(string id, string method, string template)
    {
        Id = id;
        Method = method;
        Template = template;
        _pattern = new RoutePattern(template.Substring("/v1/".Length));
    }

    /// <summary>The operationId.</summary>
    public string Id { get; }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path below <c>/api</c>, with its parameters in braces.</summary>
    public string Template { get; }

    /// <summary>The operation that answers a call; null if none does.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path below <c>/api/v1/</c>, not escaped.</param>
    public static ApiOperation? Answering(string method, string path)
    {
        string[] segments = path.Split('/');
        return ByMethod.Value.TryGetValue(method, out ApiOperation[]? operations)
            ? Array.Find(operations, operation => operation._pattern.Root == segments[0]
                && (operation._pattern.Matches(segments) || operation._pattern.MatchesButForSlash(segments)))
            : null;
    }

    /// <summary>Every operation.</summary>
    public static IEnumerable<ApiOperation> All() => ByMethod.Value.Values.SelectMany(operations => operations);

    private static Dictionary<string, ApiOperation[]> Read()
    {
        using Stream table = typeof(ApiOperation).Assembly.GetManifestResourceStream("operations.csv")!;
        using var reader = new StreamReader(table);
        return reader.ReadToEnd()
            .Split(['\n'], StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split(','))
            .Select(cells => new ApiOperation(cells[3], cells[1], cells[2]))
            .GroupBy(operation => operation.Method)
            .ToDictionary(operations => operations.Key, operations => operations.OrderBy(operation => operation._pattern).ToArray());
    }
}
