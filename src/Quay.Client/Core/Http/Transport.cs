using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Makes calls to one registry: time-outs, repetition, and what an answer means.</summary>
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
        _sender = new RequestSender(Root, options, authentication);
    }

    public QuayClientOptions Options { get; }

    /// <summary>The registry's address, with a slash at the end.</summary>
    public Uri Root { get; }

    /// <summary>Whether the registry keeps a session, as it does for browsers.</summary>
    public bool KeepsSession => _authentication.Cookies is not null;

    /// <summary>Begins to watch what is changed through this client below a path.</summary>
    public ChangeWatch Watch(string path) => _changes.Watch(path);

    /// <summary>Ends all calls that are under way, with an <see cref="ObjectDisposedException"/>, and closes the connections.</summary>
    public void Dispose()
    {
        if (!_closed.IsCancellationRequested)
        {
            _closing.Cancel();
            _sender.Dispose();
            _closing.Dispose();
        }
    }

    /// <summary>Waits, but no longer than until the client is closed.</summary>
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

    /// <summary>Sends a call and reads its answer, repeating it as the policy allows.</summary>
    /// <param name="request">The call.</param>
    /// <param name="read">Reads the body. Called once for each answer that is a success.</param>
    /// <param name="observer">Hears of each request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ObjectDisposedException">The client was closed, before the call or during it.</exception>
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
            // To close a connection in the middle of a body takes the platform up to two seconds; nobody waits for it.
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
                // An earlier attempt, whose answer was lost, deleted it.
                return read(new ApiResponse(Stream.Null, null));
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
            // A long upload is none that hangs.
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
            string what = e is not JsonSerializationException ? "The answer is not the JSON it should be" : "The answer has another shape than expected";
            string reason = MessageText.Reason(e);
            throw new QuayApiException(QuayErrorKind.UnexpectedAnswer, $"{what} ({request.Operation}): {reason}", request, e) { RawBody = body.Start() };
        }
    }

    // A proxy sends the same status with a page of its own.
    private static bool IsAccepted(ApiRequest request, HttpResponseMessage response) =>
        (int)response.StatusCode == request.AcceptedStatus && response.Content.Headers.ContentType?.MediaType == "application/json";

    private static QuayApiException TimedOut(ApiRequest request, TimeSpan limit, Exception inner, bool isSent) =>
        new(QuayErrorKind.Timeout, $"The registry did not answer within {limit.TotalSeconds:0.##} seconds ({request.Operation}).", request, inner)
        {
            MayHaveHappened = isSent && !request.IsRead,
        };
}
