using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>What the areas of the API send their calls through: one registry, and whoever hears of the requests.</summary>
internal sealed class Connection(Transport transport, IRequestObserver? observer)
{
    public Transport Transport => transport;

    /// <summary>Sends a call whose answer says no more than that it worked.</summary>
    public Task SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        SendAsync(request, EnsureNoPage, cancellationToken);

    /// <summary>Sends a call to which the registry answers with success and nothing where it knows no such thing.</summary>
    public async Task SendFoundAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!await SendAsync(request, IsFound, cancellationToken).ConfigureAwait(false))
        {
            throw ErrorClassifier.NotFound(request);
        }
    }

    /// <summary>Sends a call and reads its answer as one object. Where the path names the object, the answer must name it too.</summary>
    public async Task<T> SendAsync<T>(ApiRequest request, CancellationToken cancellationToken)
        where T : class
    {
        T answer = await SendAsync(request, QuayJson.Read<T>, cancellationToken).ConfigureAwait(false);
        if (request.Named is { } name && answer is QuayObject known && known.GetIdentity() is { } identity
            && !string.Equals(name, identity, StringComparison.OrdinalIgnoreCase))
        {
            // Any JSON would fill an object otherwise, and a deletion rely on it.
            string named = identity.Trim('/').Length == 0 ? "names nothing" : $"is about '{identity}'";
            throw new QuayApiException(
                QuayErrorKind.UnexpectedAnswer, $"The answer is not about the {request.Subject}: it {named} ({request.Operation}).", request);
        }

        return answer;
    }

    /// <summary>Sends a call and reads its answer in a way of the caller's own.</summary>
    public Task<T> SendAsync<T>(ApiRequest request, Func<Stream, T> read, CancellationToken cancellationToken) =>
        transport.SendAsync(request, read, observer, cancellationToken);

    // A proxy that wants somebody to sign in says so with a page and status 200; nothing was done then.
    private static bool EnsureNoPage(Stream body)
    {
        int first;
        do
        {
            first = body.ReadByte();
        }
        while (first is ' ' or '\t' or '\r' or '\n' or 0xEF or 0xBB or 0xBF);
        return first != '<' ? true : throw new JsonReaderException("A page for browsers came instead.");
    }

    // JSON's null; no body at all is what a change usually answers.
    private static bool IsFound(Stream body)
    {
        using JsonTextReader reader = QuayJson.Open(body);
        return !reader.Read() || reader.TokenType != JsonToken.Null;
    }
}
