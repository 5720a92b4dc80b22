using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace Quay.Client.Tests;

/// <summary>A proxy that demands a user name and a password, and then opens tunnels to one server, whoever is asked for.</summary>
internal sealed class LoopbackProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> _clients = [];
    private readonly int _target;
    private readonly string _expected;
    private readonly Task _serving;

    public LoopbackProxy(int targetPort, string user, string password)
    {
        _target = targetPort;
        _expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>The first line of each request, and whether the registry's token was in it.</summary>
    public ConcurrentQueue<(string Line, bool HasToken)> Requests { get; } = new();

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        foreach (TcpClient client in _clients)
        {
            client.Dispose();
        }

        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync();
                _clients.Add(client);
                _ = HandleAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task HandleAsync(NetworkStream client)
    {
        try
        {
            while (true)
            {
                List<string> head = await ReadHeadAsync(client);
                Requests.Enqueue((head[0], head.Exists(line => line.StartsWith("Authorization:", StringComparison.OrdinalIgnoreCase))));
                if (!head.Contains("Proxy-Authorization: " + _expected))
                {
                    await SayAsync(client, "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\n\r\n");
                    continue;
                }

                using var server = new TcpClient();
                _clients.Add(server);
                await server.ConnectAsync(IPAddress.Loopback, _target);
                await SayAsync(client, "HTTP/1.1 200 Connection established\r\n\r\n");
                await Task.WhenAny(client.CopyToAsync(server.GetStream()), server.GetStream().CopyToAsync(client));
                return;
            }
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            // One of the two has hung up.
        }
    }

    private static async Task<List<string>> ReadHeadAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var one = new byte[1];
        while (!text.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one);
            text.Append((char)one[0]);
        }

        return [.. text.ToString().Split("\r\n")];
    }

    private static async Task SayAsync(NetworkStream stream, string text) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text));
}
