using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Calls any operation: any HTTP method, path and body.</summary>
public sealed class RawApi
{
    private readonly Connection _connection;

    internal RawApi(Connection connection) => _connection = connection;

    /// <summary>Sends a request and reads its response as JSON.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path, relative to <c>/api/v1</c> unless it begins with <c>v1</c>, <c>api</c> or another root; it may have a query.</param>
    /// <param name="query">Parameters to add to the query. Their values are escaped.</param>
    /// <param name="body">The body: a string of JSON, or dictionaries, lists and plain values.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response as dictionaries, arrays and plain values; null if it is empty.</returns>
    /// <exception cref="QuayApiException">Any kind: the request failed, or the response is not JSON.</exception>
    public Task<object?> SendAsync(
        string method, string path, IReadOnlyDictionary<string, string>? query, object? body, CancellationToken cancellationToken) =>
        _connection.SendAsync(Request(method, path, query, body), QuayJson.ReadPlain, cancellationToken);

    /// <summary>Sends a request and reads its response as text.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path, relative to <c>/api/v1</c> unless it begins with <c>v1</c>, <c>api</c> or another root; it may have a query.</param>
    /// <param name="query">Parameters to add to the query. Their values are escaped.</param>
    /// <param name="body">The body: a string of JSON, or dictionaries, lists and plain values.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">Any kind: the request failed.</exception>
    public Task<string> SendForTextAsync(
        string method, string path, IReadOnlyDictionary<string, string>? query, object? body, CancellationToken cancellationToken) =>
        _connection.SendAsync(Request(method, path, query, body), ReadText, cancellationToken);

    /// <summary>Lists the elements of all pages of a path, in any of the API's paging styles.</summary>
    /// <param name="path">The path, relative to <c>/api/v1</c> unless it begins with <c>v1</c>, <c>api</c> or another root; it may have a query.</param>
    /// <param name="query">Parameters to add to the query. Their values are escaped.</param>
    /// <exception cref="QuayApiException">Any kind: the request failed, or the response is not JSON.</exception>
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
        // The call has no operation identifier; messages name its method and path.
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
            throw new InvalidNameException(path, "holds '#', which ends the path of an address. Write it as %23.");
        }

        if (AddressName.PathProblem(path.Split('?')[0]) is { } problem)
        {
            throw new InvalidNameException(path, problem);
        }

        string relative = path.TrimStart('/');
        if (path.Split('?')[0].Contains("://") || path.StartsWith("//", StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{path}' is an address. Specify the path alone, such as /v1/user/: requests go to the session's own registry.");
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
