using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Sends requests to one registry with timeouts and retries, and reads their responses.</summary>
internal sealed class Transport : IDisposable
{
    private readonly RequestSender _sender;
    private readonly QuayAuthentication _authentication;
    private readonly ChangeLog _changes = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly CancellationToken _closed;

    public Transport(QuayClientOptions options, QuayAuthentication authentication)
    {
        Options = options;
        Root = RegistryAddress.RootOf(options);
        _authentication = authentication;
        _closed = _closing.Token;
        _sender = new RequestSender(Root, options, authentication, Clock);
    }

    /// <summary>The settings of the client.</summary>
    public QuayClientOptions Options { get; }

    /// <summary>The address of the registry, with a slash at its end.</summary>
    public Uri Root { get; }

    /// <summary>The client's user name and password for the registry's token server; null if it has none.</summary>
    public AuthenticationHeaderValue? DockerCredentials => _authentication.DockerCredentials;

    /// <summary>The present time by the clocks of this machine and of the registry.</summary>
    public RegistryClock Clock { get; } = new();

    /// <summary>Whether the client is signed in by a session cookie.</summary>
    public bool KeepsSession => _authentication.Cookies is not null;

    /// <summary>Starts to watch the changes that are made through this client below a path.</summary>
    public ChangeWatch Watch(string path) => _changes.Watch(path);

    /// <summary>Closes the connections. Requests in progress throw an <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        if (!_closed.IsCancellationRequested)
        {
            _closing.Cancel();
            _sender.Dispose();
            _closing.Dispose();
        }
    }

    /// <summary>Waits for a time, or until the client is closed.</summary>
    /// <exception cref="ObjectDisposedException">The client was closed.</exception>
    public async Task PauseAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        ThrowIfClosed();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closed);
        try
        {
            await Task.Delay(time, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            ThrowIfClosed();
            throw;
        }
    }

    /// <summary>Sends a request and reads its response. Retries as the policy allows.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the response. Called for each successful response.</param>
    /// <param name="observer">Gets a report of each request that is sent; null for none.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="ObjectDisposedException">The client was closed before or during the request.</exception>
    /// <exception cref="QuayApiException">The request failed, or its response cannot be read.</exception>
    public async Task<T> SendAsync<T>(
        ApiRequest request, Func<ApiResponse, T> read, IRequestObserver? observer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ThrowIfClosed();
        using var overall = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closed);
        overall.CancelAfter(Options.OverallTimeout);
        using IDisposable? change = request.IsRead ? null : _changes.Begin(request);
        try
        {
            // The platform takes up to two seconds to close a connection in the middle of a body; do not wait for that.
            Task<T> work = Waiting.Observed(RepeatAsync(request, read, observer, overall.Token));
            return await Waiting.ForAsync(work, overall.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && (e is OperationCanceledException || _closed.IsCancellationRequested))
        {
            ThrowIfClosed();
            throw TimedOut(request, Options.OverallTimeout, e, isSent: true);
        }
    }

    private async Task<T> RepeatAsync<T>(
        ApiRequest request, Func<ApiResponse, T> read, IRequestObserver? observer, CancellationToken cancellationToken)
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
                // An earlier attempt deleted it, and its response was lost.
                return read(new ApiResponse(Stream.Null, null));
            }
            catch (QuayApiException e) when (!recovered && e.Kind == QuayErrorKind.Unauthenticated && request.File is null && !request.HasOwnCredentials)
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
                mayHaveHappened |= e.MayHaveHappened;
                observer?.OnRetry(e, attempt + 1, delay);
            }

            await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<T> AttemptAsync<T>(
        ApiRequest request, Func<ApiResponse, T> read, IRequestObserver? observer, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Options.RequestTimeout);
        var attempt = new RequestAttempt();
        try
        {
            // Restart the timeout whenever bytes are sent: a slow upload is not a stalled one.
            request.Upload?.Begin(() => limit.CancelAfter(Options.RequestTimeout));
            var limits = new AnswerLimits(request, Options.MaximumResponseSize, limit.Token);
            using HttpResponseMessage response = await _sender.SendAsync(request, attempt, observer, limit.Token).ConfigureAwait(false);
            Uri? redirectedTo = RequestSender.AnsweringRedirect(request, response);
            if (!response.IsSuccessStatusCode && redirectedTo is null && !IsAccepted(request, response))
            {
                QuayApiException error = await ErrorReader.ReadAsync(request, response, limits).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                throw error;
            }

            ResponseBody body = await ResponseBody.ReadAsync(response, limits).ConfigureAwait(false);
            return Read(request, body, content => read(new ApiResponse(content, redirectedTo)));
        }
        catch (Exception e) when (e is not QuayApiException && limit.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw TimedOut(request, Options.RequestTimeout, e, attempt.IsSent);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or ObjectDisposedException)
        {
            QuayApiException failure = NetworkFailure.Describe(request, Root, e);
            failure.MayHaveHappened = attempt.IsSent && !request.IsRead;
            throw failure;
        }
    }

    private void ThrowIfClosed()
    {
        if (_closed.IsCancellationRequested)
        {
            throw new ObjectDisposedException(nameof(QuayClient));
        }
    }

    private static T Read<T>(ApiRequest request, ResponseBody body, Func<Stream, T> read)
    {
        try
        {
            using Stream content = body.Open();
            return read(content);
        }
        catch (QuayApiException e)
        {
            e.RawBody ??= body.Start();
            throw;
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            string what = e is not JsonSerializationException ? "The response is not valid JSON" : "The response does not have the expected structure";
            string reason = MessageText.Reason(e);
            throw new QuayApiException(QuayErrorKind.UnexpectedAnswer, $"{what} ({request.Operation}): {reason}", request, e) { RawBody = body.Start() };
        }
    }

    // A proxy sends the same status with its own page.
    private static bool IsAccepted(ApiRequest request, HttpResponseMessage response) =>
        (int)response.StatusCode == request.AcceptedStatus && response.Content.Headers.ContentType?.MediaType == "application/json";

    private static QuayApiException TimedOut(ApiRequest request, TimeSpan limit, Exception inner, bool isSent) =>
        new(QuayErrorKind.Timeout, $"The registry did not answer within {limit.TotalSeconds:0.##} seconds ({request.Operation}).", request, inner)
        {
            MayHaveHappened = isSent && !request.IsRead,
        };
}
