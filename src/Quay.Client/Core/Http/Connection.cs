using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Sends the requests of the API's areas to one registry, and reports them to an observer.</summary>
internal sealed class Connection(Transport transport, IRequestObserver? observer)
{
    /// <summary>The transport to the registry.</summary>
    public Transport Transport => transport;

    /// <summary>Sends a request whose response has nothing to read.</summary>
    public Task SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        SendAsync(request, EnsureNoPage, cancellationToken);

    /// <summary>Sends a request for which the registry reports a missing object as a success whose body is <c>null</c>.</summary>
    /// <exception cref="QuayApiException">The object does not exist, or the request failed.</exception>
    public async Task SendFoundAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!await SendAsync(request, IsFound, cancellationToken).ConfigureAwait(false))
        {
            throw ErrorClassifier.NotFound(request);
        }
    }

    /// <summary>Sends a request and reads its response as one object.</summary>
    /// <exception cref="QuayApiException">The request failed, or the response is about another object than the one in the path.</exception>
    public async Task<T> SendAsync<T>(ApiRequest request, CancellationToken cancellationToken)
        where T : class
    {
        T answer = await SendAsync(request, QuayJson.Read<T>, cancellationToken).ConfigureAwait(false);
        if (request.Named is { } name && answer is QuayObject known && known.GetIdentity() is { } identity
            && !string.Equals(name, identity, StringComparison.OrdinalIgnoreCase))
        {
            // Any JSON object would do otherwise, and a following deletion would rely on it.
            string named = identity.Trim('/').Length == 0 ? "has no name" : $"is about '{identity}'";
            throw new QuayApiException(
                QuayErrorKind.UnexpectedAnswer, $"The response is not about the {request.Subject}: it {named} ({request.Operation}).", request);
        }

        return answer;
    }

    /// <summary>Sends a request and reads the body of its response with a function.</summary>
    public Task<T> SendAsync<T>(ApiRequest request, Func<Stream, T> read, CancellationToken cancellationToken) =>
        transport.SendAsync(request, response => read(response.Body), observer, cancellationToken);

    /// <summary>Sends a request that the registry answers with a redirect, which is not followed.</summary>
    /// <returns>The address of the redirect; null if the registry answered otherwise.</returns>
    public Task<Uri?> SendForRedirectAsync(ApiRequest request, CancellationToken cancellationToken) =>
        transport.SendAsync(request.AnsweredByRedirect(), response => response.RedirectedTo, observer, cancellationToken);

    // A proxy that requires a sign-in answers with an HTML page and status 200; the registry did not get the request then.
    private static bool EnsureNoPage(Stream body)
    {
        int first;
        do
        {
            first = body.ReadByte();
        }
        while (first is ' ' or '\t' or '\r' or '\n' or 0xEF or 0xBB or 0xBF);
        return first != '<' ? true : throw new JsonReaderException("It is an HTML page.");
    }

    // False for the JSON value null. An empty body is the usual response to a change.
    private static bool IsFound(Stream body)
    {
        using JsonTextReader reader = QuayJson.Open(body);
        return !reader.Read() || reader.TokenType != JsonToken.Null;
    }
}
