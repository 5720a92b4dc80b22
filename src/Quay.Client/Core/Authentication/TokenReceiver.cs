using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Security;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// Listens on this machine for a browser that comes back from an authorization. The token is in the part of the
/// address that browsers keep to themselves; a page served here hands it over.
/// </summary>
public sealed class TokenReceiver : IDisposable
{
    private readonly TcpListener _listener;

    /// <summary>Starts to listen.</summary>
    /// <param name="port">The port; 0 for one that the system chooses.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public TokenReceiver(int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            _listener.Start();
        }
        catch (SocketException e)
        {
            throw new IOException($"Port {port} of this machine cannot be listened at: {e.Message}", e);
        }

        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
    }

    /// <summary>The address of the page that is served.</summary>
    public Uri Address { get; }

    /// <summary>A secret that must come back with the token or the refusal, so that no forged one is taken for it.</summary>
    public string State { get; } = CreateState();

    /// <summary>
    /// The address to which the registry is to redirect the browser. It holds the state, since Quay adds that to a token
    /// only, and keeps what stands in the query for a refusal as well.
    /// </summary>
    public Uri RedirectAddress => new(Address, "?state=" + State);

    /// <summary>Waits for the token, or for the refusal. What comes without the state is not taken.</summary>
    /// <param name="limit">How long to wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="QuayApiException">The user did not agree, or not in time.</exception>
    public async Task<SecureString> ReceiveAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Raw(System.Net.Http.HttpMethod.Get, "oauthAuthorize", "oauth/authorize");
        var answer = new TaskCompletionSource<AuthorizationAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        waiting.CancelAfter(limit);
        using (waiting.Token.Register(() => answer.TrySetCanceled()))
        {
            Task accepting = AcceptAsync(answer, waiting.Token);
            try
            {
                AuthorizationAnswer received = await answer.Task.ConfigureAwait(false);
                return received.Token ?? throw new QuayApiException(
                    QuayErrorKind.Forbidden, $"The application was not allowed to act: {received.Error}.", request);
            }
            catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
            {
                throw new QuayApiException(QuayErrorKind.Timeout, $"Nobody agreed in the browser within {limit.TotalSeconds:0} seconds.", request, e);
            }
            finally
            {
                waiting.Cancel();
                _listener.Stop();
                await accepting.ConfigureAwait(false);
            }
        }
    }

    /// <summary>Stops listening.</summary>
    public void Dispose() => _listener.Stop();

    private static string CreateState()
    {
        var random = new byte[24];
        using var generator = RandomNumberGenerator.Create();
        generator.GetBytes(random);
        return BitConverter.ToString(random).Replace("-", string.Empty);
    }

    // Each connection by itself: browsers open some that they do not use.
    private async Task AcceptAsync(TaskCompletionSource<AuthorizationAnswer> answer, CancellationToken cancellationToken)
    {
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                TcpClient browser = await _listener.AcceptTcpClientAsync().ConfigureAwait(false);
                _ = new TokenHandover(Address, State, answer).ServeAsync(browser, cancellationToken);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // It was stopped.
        }
    }
}
