using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Quay.Client;

/// <summary>An operation of the API, as a row of the table of operations (operations.csv).</summary>
internal sealed class ApiOperation
{
    // The text is read once; its rows are parsed for the paths that are called, which are few.
    private static readonly Lazy<string> Table = new(ReadTable);
    private static readonly ConcurrentDictionary<string, ApiOperation[]> ByStart = new(StringComparer.Ordinal);
    private readonly RoutePattern _pattern;

    private ApiOperation(string[] cells)
    {
        Method = cells[1];
        Template = cells[2];
        Id = cells[3];
        Scope = cells[8].Length == 0 ? null : cells[8];
        _pattern = new RoutePattern(Template.Substring("/v1/".Length));
    }

    /// <summary>The operationId.</summary>
    public string Id { get; }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path below <c>/api</c>, with its parameters in braces.</summary>
    public string Template { get; }

    /// <summary>The OAuth scope that a token needs; null if it needs none.</summary>
    public string? Scope { get; }

    /// <summary>The operation with an operationId; null if there is none.</summary>
    public static ApiOperation? Find(string id) => Rows("," + id + ",").FirstOrDefault(operation => operation.Id == id);

    /// <summary>The operation that the registry runs for a request; null if there is none.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The decoded path below <c>/api/v1/</c>.</param>
    public static ApiOperation? Answering(string method, string path)
    {
        string[] segments = path.Split('/');
        ApiOperation[] operations = ByStart.GetOrAdd($",{method},/v1/{segments[0]}", Read);
        return Array.Find(operations, operation => operation._pattern.Matches(segments) || operation._pattern.MatchesButForSlash(segments));
    }

    /// <summary>Every operation.</summary>
    public static IEnumerable<ApiOperation> All() => Rows(",/v1/");

    // The operations of a method and a first segment, in the order in which the registry tries them. The others whose first
    // segment only begins so do not match the path.
    private static ApiOperation[] Read(string start)
    {
        ApiOperation[] operations = Rows(start).ToArray();
        Array.Sort(operations, (one, other) => one._pattern.CompareTo(other._pattern));
        return operations;
    }

    private static List<ApiOperation> Rows(string text)
    {
        string table = Table.Value;
        var operations = new List<ApiOperation>();
        for (int at = table.IndexOf(text, StringComparison.Ordinal); at >= 0; at = table.IndexOf(text, at, StringComparison.Ordinal))
        {
            int start = table.LastIndexOf('\n', at) + 1;
            int end = table.IndexOf('\n', at);
            operations.Add(new ApiOperation(table.Substring(start, end - start).Split(',')));
            at = end;
        }

        return operations;
    }

    private static string ReadTable()
    {
        using Stream table = typeof(ApiOperation).Assembly.GetManifestResourceStream("operations.csv")!;
        using var reader = new StreamReader(table);
        return reader.ReadToEnd().Replace("\r", string.Empty);
    }
}
