using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Calls that have no method of their own: any method, any path, any body.</summary>
public sealed class RawApi
{
    private readonly Connection _connection;

    internal RawApi(Connection connection) => _connection = connection;

    /// <summary>Sends a call.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path, below <c>/api/v1</c> unless it says otherwise; it may have a query.</param>
    /// <param name="query">What to add to the query; values are escaped.</param>
    /// <param name="body">What to send: a string that is JSON already, or dictionaries, lists and plain values.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer as dictionaries, arrays and plain values; null if it is empty.</returns>
    public Task<object?> SendAsync(
        string method, string path, IReadOnlyDictionary<string, string>? query, object? body, CancellationToken cancellationToken) =>
        _connection.SendAsync(Request(method, path, query, body), QuayJson.ReadPlain, cancellationToken);

    /// <summary>Sends a call and reads its answer as text.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path, below <c>/api/v1</c> unless it says otherwise; it may have a query.</param>
    /// <param name="query">What to add to the query; values are escaped.</param>
    /// <param name="body">What to send: a string that is JSON already, or dictionaries, lists and plain values.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<string> SendForTextAsync(
        string method, string path, IReadOnlyDictionary<string, string>? query, object? body, CancellationToken cancellationToken) =>
        _connection.SendAsync(Request(method, path, query, body), ReadText, cancellationToken);

    /// <summary>Lists what a path offers, page after page, whichever style of paging it answers with.</summary>
    /// <param name="path">The path, below <c>/api/v1</c> unless it says otherwise; it may have a query.</param>
    /// <param name="query">What to add to the query; values are escaped.</param>
    public Listing<object> List(string path, IReadOnlyDictionary<string, string>? query) =>
        new SequentialListing<object>(new PageReader<object>(
            _connection, () => Request("GET", path, query, null), PageReader<object>.AnyList, PagingStyle.Detected())
        {
            Identity = item => Encoding.UTF8.GetString(JsonBody.Serialize(item)),
            PageIdentity = items => StringPool.Hash64(Encoding.UTF8.GetString(JsonBody.Serialize(items))),
        });

    private static ApiRequest Request(string method, string path, IReadOnlyDictionary<string, string>? query, object? body)
    {
        var verb = new HttpMethod(method.ToUpperInvariant());
        string normal = Normalize(path);
        // A call that the user made up has no other name than what it sends.
        string name = $"{verb} /{normal.Split('?')[0]}";
        ApiRequest request = ApiRequest.Raw(verb, name, normal).About("call " + name);
        foreach (KeyValuePair<string, string> pair in query ?? Enumerable.Empty<KeyValuePair<string, string>>())
        {
            request.Query(pair.Key, pair.Value);
        }

        return request.WithAnyBody(body);
    }

    private static string Normalize(string path)
    {
        if (path.IndexOf('#') >= 0)
        {
            throw new InvalidNameException(path, "holds '#', at which an address ends. Write it as %23.");
        }

        if (AddressName.PathProblem(path.Split('?')[0]) is { } problem)
        {
            throw new InvalidNameException(path, problem);
        }

        string relative = path.TrimStart('/');
        if (path.Split('?')[0].Contains("://") || path.StartsWith("//", StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{path}' is an address. Give the path alone, such as /v1/user/: calls go to the session's own registry.");
        }

        return relative.Split('/', '?')[0] switch
        {
            "v1" => "api/" + relative,
            "api" or "oauth" or "oauth2" or "config" or "health" or "csrf_token" => relative,
            _ => "api/v1/" + relative,
        };
    }

    private static string ReadText(Stream body)
    {
        using var reader = new StreamReader(body, Encoding.UTF8);
        string text = reader.ReadToEnd();
        return body is AnswerStream answer ? answer.Limits.Secrets.HideInValue(text) : text;
    }
}
