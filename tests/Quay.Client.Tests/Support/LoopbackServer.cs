using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace Quay.Client.Tests;

/// <summary>A server on the loopback interface, on a port that the system chooses. It accepts connections until it is disposed of.</summary>
internal abstract class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> _opened = [];
    private Task _accepting = Task.CompletedTask;
    private int _connections;

    /// <summary>The number of connections that clients have opened.</summary>
    public int Connections => _connections;

    protected int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        foreach (TcpClient client in _opened)
        {
            client.Dispose();
        }

        await _accepting;
    }

    /// <summary>Starts to accept connections.</summary>
    protected void Start()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Registers a connection that is closed when the server is disposed.</summary>
    protected void CloseAtEnd(TcpClient client) => _opened.Add(client);

    /// <summary>Serves one connection.</summary>
    protected abstract Task HandleAsync(TcpClient client);

    /// <summary>Reads the lines of the head of an HTTP message.</summary>
    protected static async Task<List<string>> ReadHeadAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var one = new byte[1];
        while (text.Length < 4 || text.ToString(text.Length - 4, 4) != "\r\n\r\n")
        {
            await stream.ReadExactlyAsync(one);
            text.Append((char)one[0]);
        }

        return [.. text.ToString().Split("\r\n")];
    }

    protected static async Task SayAsync(NetworkStream stream, string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text));

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync();
                _opened.Add(client);
                _connections++;
                _ = HandleAsync(client);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }
}
