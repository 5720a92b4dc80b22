using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace Quay.Client.Tests;

/// <summary>Where the response to a change ends before its connection is closed.</summary>
public enum LostAt
{
    /// <summary>Nothing is sent; the connection is closed.</summary>
    BeforeHead,

    /// <summary>Nothing is sent; the connection is reset.</summary>
    Reset,

    /// <summary>The status line and half a header are sent.</summary>
    InHead,

    /// <summary>The head is sent and announces a body.</summary>
    AfterHead,

    /// <summary>The head and half the body are sent.</summary>
    InBody,
}

/// <summary>
/// A server on the loopback interface that answers reads and loses the responses to changes. It counts requests as they
/// arrive, so that requests repeated by the HTTP handler itself are counted too.
/// </summary>
internal sealed class LosingServer : LoopbackServer
{
    private readonly LostAt _lostAt;
    private readonly Func<string, string> _read;

    /// <summary>Starts a server.</summary>
    /// <param name="lostAt">Where the responses to changes end.</param>
    /// <param name="read">Returns the JSON that answers a read, by its path.</param>
    public LosingServer(LostAt lostAt, Func<string, string> read)
    {
        _lostAt = lostAt;
        _read = read;
        Start();
    }

    public string Endpoint => $"http://127.0.0.1:{Port}";

    /// <summary>The received changes: method and path, and the number of the request on its connection.</summary>
    public ConcurrentQueue<(string Line, int OnConnection)> Changes { get; } = new();

    protected override async Task HandleAsync(TcpClient client)
    {
        try
        {
            NetworkStream stream = client.GetStream();
            for (int number = 1; ; number++)
            {
                string line = await ReadRequestAsync(stream);
                if (line.StartsWith("GET ", StringComparison.Ordinal))
                {
                    string json = _read(line.Split(' ')[1]);
                    await SayAsync(stream, Head(Encoding.UTF8.GetByteCount(json)) + json);
                    continue;
                }

                Changes.Enqueue((line[..line.LastIndexOf(' ')], number));
                await SayAsync(stream, Beginning());
                client.LingerState = new LingerOption(_lostAt == LostAt.Reset, 0);
                client.Close();
                return;
            }
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            // The client has closed the connection.
        }
    }

    private string Beginning() => _lostAt switch
    {
        LostAt.InHead => "HTTP/1.1 200 OK\r\nContent-Ty",
        LostAt.AfterHead => Head(100),
        LostAt.InBody => Head(100) + "{\"name\":",
        _ => "",
    };

    private static string Head(int length) => $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n";

    private static async Task<string> ReadRequestAsync(NetworkStream stream)
    {
        List<string> head = await ReadHeadAsync(stream);
        IEnumerable<int> lengths = head.Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            .Select(line => int.Parse(line.Split(':')[1], CultureInfo.InvariantCulture));
        await stream.ReadExactlyAsync(new byte[lengths.SingleOrDefault()]);
        return head[0];
    }
}
