using System;
using System.IO;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client.Tests;

/// <summary>A server on the loopback interface that uses any certificate, also one that is not meant for servers.</summary>
internal sealed class TlsServer : LoopbackServer
{
    private readonly X509Certificate2 _certificate;
    private int _requests;

    public TlsServer(X509Certificate2 certificate)
    {
        _certificate = certificate;
        Start();
    }

    /// <summary>The address of the server.</summary>
    public string Endpoint => $"https://127.0.0.1:{Port}";

    /// <summary>The number of requests that arrived after a successful handshake.</summary>
    public int Requests => Volatile.Read(ref _requests);

    protected override async Task HandleAsync(TcpClient client)
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
        catch (Exception e) when (e is IOException or AuthenticationException or SocketException or ObjectDisposedException)
        {
            // The client rejected the certificate.
        }
    }
}
