using System;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// Detects early that a server with an https address answers plain http. Such a server may leave a TLS handshake unanswered
/// until the timeout.
/// </summary>
public static class PlainHttpProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Waits for a connection. If it takes longer than 3 seconds or fails, a plain http request without credentials tests the server.</summary>
    /// <param name="connection">The call that connects with https.</param>
    /// <param name="options">The settings of the connection. No test request is sent through a proxy, or if the address is http.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The result of the call.</returns>
    /// <exception cref="QuayApiException">The server answers plain http, or the call failed.</exception>
    public static async Task<T> WatchAsync<T>(Task<T> connection, QuayClientOptions options, CancellationToken cancellationToken)
    {
        if (options.Endpoint.Scheme == "https" && options.Proxy is null)
        {
            await Task.WhenAny(connection, Task.Delay(Patience, cancellationToken)).ConfigureAwait(false);
            bool isInDoubt = !connection.IsCompleted || connection.Exception?.InnerException is QuayApiException { Kind: QuayErrorKind.Network };
            if (isInDoubt && await AnswersAsync(options.Endpoint, cancellationToken).ConfigureAwait(false))
            {
                // The result of the call is no longer needed.
                _ = connection.ContinueWith(task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
                string address = new UriBuilder(options.Endpoint) { Scheme = "http", Port = options.Endpoint.Port }.Uri.ToString().TrimEnd('/');
                throw new QuayApiException(
                    QuayErrorKind.Network,
                    $"The server at {options.Endpoint.Authority} answers plain http, not https. If that is meant, use {address}"
                        + (options.Endpoint.IsLoopback ? "." : " with -AllowUnencrypted; credentials then cross the network unprotected."),
                    ApiRequest.Get("getLoggedInUser", $"user/"));
            }
        }

        return await connection.ConfigureAwait(false);
    }

    // An https server answers such a request with status 400, or not at all.
    private static async Task<bool> AnswersAsync(Uri endpoint, CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(Patience);
            using CancellationTokenRegistration closing = limit.Token.Register(client.Close);
            await client.ConnectAsync(endpoint.Host, endpoint.Port).ConfigureAwait(false);
            NetworkStream stream = client.GetStream();
            byte[] request = Encoding.ASCII.GetBytes($"HEAD / HTTP/1.1\r\nHost: {endpoint.Authority}\r\nConnection: close\r\n\r\n");
            await stream.WriteAsync(request, 0, request.Length, limit.Token).ConfigureAwait(false);
            using var reader = new StreamReader(stream, Encoding.ASCII);
            var status = new char[12];
            int read = await reader.ReadBlockAsync(status, 0, status.Length).ConfigureAwait(false);
            string line = new(status, 0, read);
            return line.StartsWith("HTTP/1.", StringComparison.Ordinal) && !line.EndsWith(" 400", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
    }
}
