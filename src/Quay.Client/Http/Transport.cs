using System;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Sends calls to one registry: credentials, redirects, time-outs, repetition, and answers read as they come.</summary>
internal sealed class Transport : IDisposable
{
    private const int MaximumRedirects = 5;
    private readonly HttpClient _http;
    // For files: without cookies, and without anything that is the API's.
    private readonly Lazy<HttpClient> _fileHttp;
    private readonly Lazy<HttpClient> _storageHttp;
    private readonly QuayAuthentication _authentication;
    private readonly Uri _root;
    private readonly ChangeLog _changes = new();

    public Transport(QuayClientOptions options, QuayAuthentication authentication)
    {
        Options = options;
        _authentication = authentication;
        _root = RootOf(options);
        _http = new HttpClient(HttpHandlerFactory.Create(options, authentication.Cookies))
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", options.UserAgent);
        // Registries that let browsers call the API only from their own pages look for this.
        _http.DefaultRequestHeaders.Add("X-Requested-With", "XMLHttpRequest");
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        _http.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue(ResponseBody.AcceptEncoding));
        _fileHttp = new Lazy<HttpClient>(() => Plain(options, isRegistry: true));
        _storageHttp = new Lazy<HttpClient>(() => Plain(options, isRegistry: false));
    }

    public QuayClientOptions Options { get; }

    /// <summary>The registry's address, with a slash at the end.</summary>
    public Uri Root => _root;

    /// <summary>Whether the registry keeps a session, as it does for browsers.</summary>
    public bool KeepsSession => _authentication.Cookies is not null;

    /// <summary>Begins to watch what is changed through this client below a path.</summary>
    public ChangeWatch Watch(string path) => _changes.Watch(path);

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

    /// <summary>Sends a call and reads its answer, repeating it as the policy allows.</summary>
    /// <param name="request">The call.</param>
    /// <param name="read">Reads the body. Called once for each answer that is a success.</param>
    /// <param name="observer">Hears of each request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<T> SendAsync<T>(
        ApiRequest request, Func<Stream, T> read, IRequestObserver? observer, CancellationToken cancellationToken)
    {
        using var overall = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        overall.CancelAfter(Options.OverallTimeout);
        using IDisposable? change = request.Method == HttpMethod.Get ? null : _changes.Begin(request.Path);
        try
        {
            // To close a connection in the middle of a body takes the platform up to two seconds; nobody waits for it.
            Task<T> work = Waiting.Observed(RepeatAsync(request, read, observer, overall.Token));
            return await Waiting.ForAsync(work, overall.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw TimedOut(request, Options.OverallTimeout, e);
        }
    }

    private async Task<T> RepeatAsync<T>(
        ApiRequest request, Func<Stream, T> read, IRequestObserver? observer, CancellationToken cancellationToken)
    {
        bool recovered = false;
        bool mayHaveHappened = false;
        for (int attempt = 0; ; attempt++)
        {
            TimeSpan delay;
            int generation = _authentication.Generation;
            try
            {
                return await AttemptAsync(request, read, observer, cancellationToken).ConfigureAwait(false);
            }
            catch (QuayApiException e) when (e.Kind == QuayErrorKind.NotFound && mayHaveHappened && request.Method == HttpMethod.Delete)
            {
                // The first try, whose answer was lost, did it.
                return read(Stream.Null);
            }
            catch (QuayApiException e) when (!recovered && e.Kind == QuayErrorKind.Unauthenticated && request.File is null && request.Credentials is null)
            {
                recovered = await _authentication.RecoverAsync(new Connection(this, observer), e, generation, cancellationToken).ConfigureAwait(false);
                if (!recovered)
                {
                    throw;
                }

                attempt--;
                continue;
            }
            catch (QuayApiException e) when (Options.Retry.ShouldRetry(request, e, attempt, out delay))
            {
                mayHaveHappened |= e.Kind is QuayErrorKind.Network or QuayErrorKind.Unavailable;
                observer?.OnRetry(e, attempt + 1, delay);
            }

            await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<T> AttemptAsync<T>(
        ApiRequest request, Func<Stream, T> read, IRequestObserver? observer, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Options.RequestTimeout);
        try
        {
            // A long upload is none that hangs.
            request.Upload?.Begin(() => limit.CancelAfter(Options.RequestTimeout));
            using HttpResponseMessage response = await FollowAsync(request, observer, limit.Token).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode && !IsAnswer(request, response))
            {
                QuayApiException error = await ErrorReader.ReadAsync(request, response, limit.Token).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                throw error;
            }

            using Stream body = await ResponseBody.ReadAsync(response, limit.Token).ConfigureAwait(false);
            return read(body);
        }
        catch (Exception e) when (e is not QuayApiException && limit.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw TimedOut(request, Options.RequestTimeout, e);
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            string what = e is not JsonSerializationException ? "The answer is not the JSON it should be" : "The answer has another shape than expected";
            throw new QuayApiException(QuayErrorKind.UnexpectedAnswer, $"{what} ({request.Operation}): {e.Message}", request, e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or ObjectDisposedException)
        {
            Exception cause = e.GetBaseException();
            throw new QuayApiException(QuayErrorKind.Network, $"The connection to {request.File?.Host ?? _root} failed: {cause.Message}", request, e);
        }
    }

    private async Task<HttpResponseMessage> FollowAsync(ApiRequest request, IRequestObserver? observer, CancellationToken cancellationToken)
    {
        HttpMethod method = request.Method;
        byte[]? body = request.Body;
        Uri address = request.File?.Address ?? new Uri(_root, request.PathAndQuery);
        for (int redirects = 0; ; redirects++)
        {
            HttpResponseMessage response = await SendOnceAsync(request, method, address, body, observer, cancellationToken).ConfigureAwait(false);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
            {
                return response;
            }

            int status = (int)response.StatusCode;
            if (request.IsAnsweredByRedirect && status is (302 or 303))
            {
                request.RedirectedTo = new Uri(address, location);
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

            address = Redirect(request, address, location, status);
            if (status is not (307 or 308) && method != HttpMethod.Get)
            {
                method = HttpMethod.Get;
                body = null;
            }
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(
        ApiRequest request, HttpMethod method, Uri address, byte[]? body, IRequestObserver? observer, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(method, address);
        if (request.Upload is not null || body is not null)
        {
            message.Content = request.Upload?.CreateContent(cancellationToken) ?? new ByteArrayContent(body!);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue(request.ContentType);
        }

        bool isKnown = Authenticate(request, message);
        HttpClient http = isKnown ? _http : request.File!.IsRegistry ? _fileHttp.Value : _storageHttp.Value;
        // The permission of an address stands in its query.
        string path = request.File?.Display ?? address.PathAndQuery;
        var clock = Stopwatch.StartNew();
        try
        {
            HttpResponseMessage response = await http
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (isKnown)
            {
                _authentication.Observe(response);
            }

            observer?.OnCompleted(new RequestReport(method.Method, path, (int)response.StatusCode, clock.Elapsed));
            return response;
        }
        catch
        {
            observer?.OnCompleted(new RequestReport(method.Method, path, null, clock.Elapsed));
            throw;
        }
    }

    private static HttpClient Plain(QuayClientOptions options, bool isRegistry) =>
        new(HttpHandlerFactory.Create(options, null, isRegistry)) { Timeout = Timeout.InfiniteTimeSpan };

    // False where the registry's credentials must not go.
    private bool Authenticate(ApiRequest request, HttpRequestMessage message)
    {
        if (request.Credentials is { } own)
        {
            message.Headers.Authorization = own;
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

    // A proxy uses the same status, with a page of its own.
    private static bool IsAnswer(ApiRequest request, HttpResponseMessage response) =>
        request.RedirectedTo is not null
        || ((int)response.StatusCode == request.AcceptedStatus && response.Content.Headers.ContentType?.MediaType == "application/json");

    private Uri Redirect(ApiRequest request, Uri from, Uri location, int status)
    {
        var target = new Uri(from, location);
        // Behind a proxy that ends TLS the registry names itself by an address that is not ours. Where it only adds
        // the slash, its meaning is clear all the same.
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
            $"The registry redirects to another address ({target.GetLeftPart(UriPartial.Authority)}). It is not followed, for the credentials are meant for {_root} only. If that is where the registry is now, connect to it.",
            request) { StatusCode = status };
    }

    private static QuayApiException TimedOut(ApiRequest request, TimeSpan limit, Exception inner) =>
        new(QuayErrorKind.Timeout, $"The registry did not answer within {limit.TotalSeconds:0.##} seconds ({request.Operation}).", request, inner);

    /// <summary>The address below which a registry's calls are, with a slash at the end.</summary>
    public static Uri RootOf(QuayClientOptions options)
    {
        Uri endpoint = options.Endpoint;
        if (!endpoint.IsAbsoluteUri || endpoint.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException($"'{endpoint}' is not the address of a registry. Write it as https://registry.example.com.");
        }

        if (endpoint.UserInfo.Length > 0)
        {
            throw new ArgumentException("The address of the registry must not hold a user name or password.");
        }

        if (endpoint.Scheme == "http" && !endpoint.IsLoopback && !options.AllowUnencrypted)
        {
            throw new ArgumentException($"{endpoint} is plain http: credentials would cross the network unprotected. Use https, or allow it explicitly (AllowUnencrypted).");
        }

        string path = endpoint.AbsolutePath.TrimEnd('/');
        foreach (string suffix in new[] { "/v1", "/api" })
        {
            if (path.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                path = path.Substring(0, path.Length - suffix.Length);
            }
        }

        return new UriBuilder(endpoint) { Path = path + "/", Query = string.Empty, Fragment = string.Empty }.Uri;
    }
}
