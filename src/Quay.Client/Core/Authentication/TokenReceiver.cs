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
/// Listens on the loopback address for the browser that the registry redirects after an authorization. The token is in
/// the fragment of the address, which browsers do not send; a page that is served here reads and sends it.
/// </summary>
public sealed class TokenReceiver : IDisposable
{
    private readonly TcpListener _listener;

    /// <summary>Starts to listen.</summary>
    /// <param name="port">The TCP port; 0 for one that the system chooses.</param>
    /// <exception cref="IOException">The port is in use or reserved.</exception>
    public TokenReceiver(int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            _listener.Start();
        }
        catch (SocketException e)
        {
            throw new IOException($"Port {port} of this machine cannot be opened for listening: {e.Message}", e);
        }

        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
    }

    /// <summary>The address of the page that is served.</summary>
    public Uri Address { get; }

    /// <summary>A random value that must come back with the token or the refusal, so that forged ones are not accepted.</summary>
    public string State { get; } = CreateState();

    /// <summary>
    /// The address to which the registry redirects the browser. Its query holds the state: Quay adds the state to a token
    /// but not to a refusal, and keeps the query for both.
    /// </summary>
    public Uri RedirectAddress => new(Address, "?state=" + State);

    /// <summary>Waits for the token. Requests without the state are ignored.</summary>
    /// <param name="limit">The longest wait.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="QuayApiException">The user refused (<see cref="QuayErrorKind.Forbidden"/>), or did not answer in time
    /// (<see cref="QuayErrorKind.Timeout"/>).</exception>
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
                    QuayErrorKind.Forbidden, $"The user did not authorize the application: {received.Error}.", request);
            }
            catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
            {
                throw new QuayApiException(QuayErrorKind.Timeout, $"No user authorized the application in the browser within {limit.TotalSeconds:0} seconds.", request, e);
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

    // Serves connections independently of each other, since browsers open some that they do not use.
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
            // The listener was stopped.
        }
    }
}
