using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Serves one connection of a browser: the page that reads the token from its address, and the POST by which the page sends it.</summary>
/// <param name="address">The address of the page.</param>
/// <param name="state">The value that must come with the token or the refusal.</param>
/// <param name="answer">Receives the token or the refusal.</param>
internal sealed class TokenHandover(Uri address, string state, TaskCompletionSource<AuthorizationAnswer> answer)
{
    private const int MaximumLength = 16 * 1024;

    private const string Page = """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>QuayPS</title></head>
        <body><p id="text">Handing the token over…</p>
        <script>
        const given = location.search.slice(1) + '&' + location.hash.slice(1);
        history.replaceState(null, '', '/');
        fetch('/token', { method: 'POST', body: given }).then(r => r.text(), () => 'PowerShell no longer waits for the token.')
          .then(text => document.getElementById('text').textContent = text);
        </script></body></html>
        """;

    /// <summary>Reads one request and answers it.</summary>
    public async Task ServeAsync(TcpClient browser, CancellationToken cancellationToken)
    {
        AuthorizationAnswer? received = null;
        try
        {
            using (browser)
            using (cancellationToken.Register(browser.Dispose))
            {
                NetworkStream stream = browser.GetStream();
                byte[] response = Answer(await ReadAsync(stream).ConfigureAwait(false), ref received);
                await stream.WriteAsync(response, 0, response.Length, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            // The browser disconnected; keep listening.
        }

        // Only now, so that the browser has its response before the listener stops.
        if (received is not null)
        {
            answer.TrySetResult(received);
        }
    }

    private static byte[] Respond(string status, string type, string text)
    {
        byte[] body = Encoding.UTF8.GetBytes(text);
        string head = $"HTTP/1.1 {status}\r\nContent-Type: {type}; charset=utf-8\r\nContent-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    private static async Task<Message> ReadAsync(NetworkStream stream)
    {
        var buffer = new byte[MaximumLength];
        int length = 0;
        while (length < buffer.Length)
        {
            int read = await stream.ReadAsync(buffer, length, buffer.Length - length).ConfigureAwait(false);
            length += read;
            Message? message = Message.Parse(Encoding.UTF8.GetString(buffer, 0, length));
            if (message is not null)
            {
                return message;
            }

            if (read == 0)
            {
                break;
            }
        }

        throw new IOException("The request is too long, or ended in the middle.");
    }

    private byte[] Answer(Message message, ref AuthorizationAnswer? received)
    {
        // Pages of other sites can send requests to this machine, also under a host name of their own.
        if (message.Header("Host") != address.Authority)
        {
            return Respond("403 Forbidden", "text/plain", "The request is for another host.");
        }

        if (message.Start.StartsWith("GET / ", StringComparison.Ordinal) || message.Start.StartsWith("GET /?", StringComparison.Ordinal))
        {
            return Respond("200 OK", "text/html", Page);
        }

        if (!message.Start.StartsWith("POST /token ", StringComparison.Ordinal))
        {
            return Respond("404 Not Found", "text/plain", "The page does not exist.");
        }

        AuthorizationAnswer given = AuthorizationAnswer.Parse(message.Body);
        bool own = message.Header("Origin") is not { } origin || origin == address.GetLeftPart(UriPartial.Authority);
        bool fits = given.State == state && (given.Token is null) != (given.Error is null);
        if (!own || !fits)
        {
            return Respond("400 Bad Request", "text/plain", "The authorization does not belong to the request of PowerShell. Open the address again that PowerShell shows.");
        }

        received = given;
        return Respond("200 OK", "text/plain", given.Error is null ? "PowerShell has the token. You can close this window." : "The application was not authorized. You can close this window.");
    }

    private sealed class Message(string start, IReadOnlyDictionary<string, string> headers, string body)
    {
        public string Start => start;

        public string Body => body;

        public string? Header(string name) => headers.TryGetValue(name, out string? value) ? value : null;

        /// <summary>Parses a request; null if it is not complete.</summary>
        public static Message? Parse(string text)
        {
            int end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0)
            {
                return null;
            }

            string[] lines = text.Substring(0, end).Split(["\r\n"], StringSplitOptions.None);
            var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            for (int i = 1; i < lines.Length; i++)
            {
                int colon = lines[i].IndexOf(':');
                if (colon > 0)
                {
                    headers[lines[i].Substring(0, colon)] = lines[i].Substring(colon + 1).Trim();
                }
            }

            string body = text.Substring(end + 4);
            bool known = headers.TryGetValue("Content-Length", out string? written) && int.TryParse(written, out _);
            int length = known ? int.Parse(written!, CultureInfo.InvariantCulture) : 0;
            return Encoding.UTF8.GetByteCount(body) >= length ? new Message(lines[0], headers, body) : null;
        }
    }
}
