using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace Quay.Client.Tests;

/// <summary>A proxy that demands a user name and a password and then opens tunnels to one server, whichever host is requested.</summary>
internal sealed class LoopbackProxy : LoopbackServer
{
    private readonly int _target;
    private readonly string _expected;

    public LoopbackProxy(int targetPort, string user, string password)
    {
        _target = targetPort;
        _expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
        Start();
    }

    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>The first line of each request, and whether the registry's token was in it.</summary>
    public ConcurrentQueue<(string Line, bool HasToken)> Requests { get; } = new();

    protected override async Task HandleAsync(TcpClient client)
    {
        try
        {
            NetworkStream stream = client.GetStream();
            while (true)
            {
                List<string> head = await ReadHeadAsync(stream);
                Requests.Enqueue((head[0], head.Exists(line => line.StartsWith("Authorization:", StringComparison.OrdinalIgnoreCase))));
                if (!head.Contains("Proxy-Authorization: " + _expected))
                {
                    await SayAsync(stream, "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\n\r\n");
                    continue;
                }

                using var server = new TcpClient();
                CloseAtEnd(server);
                await server.ConnectAsync(IPAddress.Loopback, _target);
                await SayAsync(stream, "HTTP/1.1 200 Connection established\r\n\r\n");
                await Task.WhenAny(stream.CopyToAsync(server.GetStream()), server.GetStream().CopyToAsync(stream));
                return;
            }
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            // One side has closed its connection.
        }
    }
}
