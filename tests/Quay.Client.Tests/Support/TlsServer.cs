using System;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client.Tests;

/// <summary>A server on the loopback interface that shows any certificate, also one that is not meant for servers.</summary>
internal sealed class TlsServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 _certificate;
    private int _connections;
    private int _requests;

    public TlsServer(X509Certificate2 certificate)
    {
        _certificate = certificate;
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public string Endpoint => $"https://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>How many connections were opened.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>How many requests came, after a handshake that was a success.</summary>
    public int Requests => Volatile.Read(ref _requests);

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref _connections);
                _ = ServeAsync(client);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It was stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            await using (var stream = new SslStream(client.GetStream()))
            {
                await stream.AuthenticateAsServerAsync(_certificate);
                if (await stream.ReadAsync(new byte[16 * 1024]) > 0)
                {
                    Interlocked.Increment(ref _requests);
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 20\r\nConnection: close\r\n\r\n{\"username\":\"alice\"}"));
                }
            }
        }
        catch (Exception e) when (e is IOException or AuthenticationException or SocketException)
        {
            // The client did not like the certificate.
        }
    }
}
