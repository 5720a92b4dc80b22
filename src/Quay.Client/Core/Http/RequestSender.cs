using System;
using System.Diagnostics;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Sends requests with the credentials that belong to their address, and follows redirects.</summary>
internal sealed class RequestSender : IDisposable
{
    private const int MaximumRedirects = 5;
    private readonly Uri _root;
    private readonly QuayAuthentication _authentication;
    private readonly RegistryClock _clock;
    private readonly HttpClient _http;
    // For files: without the cookies and headers of the API. The storage does not get the client certificate either.
    private readonly Lazy<HttpClient> _fileHttp;
    private readonly Lazy<HttpClient> _storageHttp;

    public RequestSender(Uri root, QuayClientOptions options, QuayAuthentication authentication, RegistryClock clock)
    {
        _root = root;
        _clock = clock;
        _authentication = authentication;
        _http = new HttpClient(HttpHandlerFactory.Create(options, authentication.Cookies))
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", options.UserAgent);
        // A registry may refuse requests of browsers without this header (BROWSER_API_CALLS_XHR_ONLY).
        _http.DefaultRequestHeaders.Add("X-Requested-With", "XMLHttpRequest");
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        _http.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue(ResponseBody.AcceptEncoding));
        _fileHttp = new Lazy<HttpClient>(() => Plain(options, isRegistry: true));
        _storageHttp = new Lazy<HttpClient>(() => Plain(options, isRegistry: false));
    }

    /// <summary>
    /// Sends a request and follows redirects within the registry. Method and body stay the same; a redirect that would
    /// turn a change into a GET is an error.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="attempt">Receives whether the request was sent.</param>
    /// <param name="observer">Gets a report of each request that is sent; null for none.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The response, as soon as its headers are received.</returns>
    /// <exception cref="QuayApiException">A redirect is not followed.</exception>
    public async Task<HttpResponseMessage> SendAsync(
        ApiRequest request, RequestAttempt attempt, IRequestObserver? observer, CancellationToken cancellationToken)
    {
        Uri address = request.File?.Address ?? new Uri(_root, request.PathAndQuery);
        for (int redirects = 0; ; redirects++)
        {
            HttpResponseMessage response = await SendOnceAsync(request, address, attempt, observer, cancellationToken).ConfigureAwait(false);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
            {
                return response;
            }

            int status = (int)response.StatusCode;
            if (AnsweringRedirect(request, response) is not null)
            {
                return response;
            }

            response.Dispose();
            if (request.File is not null)
            {
                throw new QuayApiException(QuayErrorKind.UnexpectedAnswer, $"The storage at {request.File.Host} redirects elsewhere, which is not followed.", request) { StatusCode = status };
            }

            if (redirects == MaximumRedirects)
            {
                throw new QuayApiException(QuayErrorKind.UnexpectedAnswer, $"The registry redirects in circles ({request.Operation}).", request) { StatusCode = status };
            }

            if (status is not (307 or 308) && !request.IsRead)
            {
                throw new QuayApiException(
                    QuayErrorKind.UnexpectedAnswer,
                    $"The registry redirects the {request.Method} request to {new Uri(address, location).GetLeftPart(UriPartial.Path)} with status {status}, which does not repeat the change there ({request.Operation}). Nothing was changed.",
                    request) { StatusCode = status };
            }

            address = Redirect(request, address, location, status);
        }
    }

    /// <summary>The address to which a response redirects whose request is answered by that; null for any other response.</summary>
    /// <param name="request">The request.</param>
    /// <param name="response">The response.</param>
    public static Uri? AnsweringRedirect(ApiRequest request, HttpResponseMessage response) =>
        request.IsAnsweredByRedirect && (int)response.StatusCode is 302 or 303 && response.Headers.Location is { } location
            ? new Uri(response.RequestMessage!.RequestUri!, location)
            : null;

    private async Task<HttpResponseMessage> SendOnceAsync(
        ApiRequest request, Uri address, RequestAttempt attempt, IRequestObserver? observer, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(request.Method, address) { Content = CreateContent(request, attempt, cancellationToken) };
        bool isKnown = Authenticate(request, message);
        request.Secrets.Add(message.Headers, isKnown ? _authentication.Cookies?.GetCookies(address) : null);
        HttpClient http = isKnown ? _http : request.File!.IsRegistry ? _fileHttp.Value : _storageHttp.Value;
        // The query of a storage address holds its signature.
        string path = request.File?.Display ?? request.Secrets.Hide(address.PathAndQuery);
        var clock = Stopwatch.StartNew();
        try
        {
            HttpResponseMessage response = await http
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (isKnown)
            {
                _authentication.Observe(response);
                _clock.Observe(response.Headers.Date);
            }

            observer?.OnCompleted(new RequestReport(request.Method.Method, path, (int)response.StatusCode, clock.Elapsed));
            return response;
        }
        catch
        {
            observer?.OnCompleted(new RequestReport(request.Method.Method, path, null, clock.Elapsed));
            throw;
        }
    }

    // A change always has a content, if only an empty one: the platform resends a request without content up to three times
    // when its connection is lost. .NET Framework refuses a content with GET and HEAD.
    private static HttpContent? CreateContent(ApiRequest request, RequestAttempt attempt, CancellationToken cancellationToken)
    {
        attempt.IsSent = false;
        HttpContent? content = request.Upload is { } upload ? upload.CreateContent(attempt, cancellationToken)
            : request.Body is not null || !request.IsRead ? new RequestContent(request.Body ?? [], attempt)
            : null;
        if (request.Upload is not null || request.Body is not null)
        {
            content!.Headers.ContentType = new MediaTypeHeaderValue(request.ContentType);
        }

        return content;
    }

    // Adds the registry's credentials. False if the request must be sent without them.
    private bool Authenticate(ApiRequest request, HttpRequestMessage message)
    {
        if (request.HasOwnCredentials)
        {
            message.Headers.Authorization = request.Credentials;
            return true;
        }

        if (request.File is null)
        {
            _authentication.Apply(message);
            return true;
        }

        if (!request.File.IsRegistry || request.Method != HttpMethod.Get)
        {
            return false;
        }

        _authentication.ApplyToPage(message);
        return true;
    }

    private Uri Redirect(ApiRequest request, Uri from, Uri location, int status)
    {
        var target = new Uri(from, location);
        // A registry behind a proxy that terminates TLS redirects to its own address, which is not ours. A redirect that
        // only adds a slash to the path is followed at our address.
        if (target.AbsolutePath == from.AbsolutePath + "/")
        {
            return new UriBuilder(from) { Path = target.AbsolutePath }.Uri;
        }

        if (target.GetLeftPart(UriPartial.Authority) == _root.GetLeftPart(UriPartial.Authority))
        {
            return target;
        }

        throw new QuayApiException(
            QuayErrorKind.UnexpectedAnswer,
            $"The registry redirects to another address ({target.GetLeftPart(UriPartial.Authority)}). It was not followed, since the credentials are for {_root} only. If the registry has moved there, connect to that address.",
            request) { StatusCode = status };
    }

    private static HttpClient Plain(QuayClientOptions options, bool isRegistry) =>
        new(HttpHandlerFactory.Create(options, null, isRegistry)) { Timeout = Timeout.InfiniteTimeSpan };

    public void Dispose()
    {
        _http.Dispose();
        foreach (Lazy<HttpClient> http in new[] { _fileHttp, _storageHttp })
        {
            if (http.IsValueCreated)
            {
                http.Value.Dispose();
            }
        }
    }
}
