using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Hosting;

/// <summary>Reads the bodies of requests and sends answers.</summary>
internal static class HttpBodies
{
    private const int CompressionThreshold = 1024;

    /// <summary>Reads the body of a request; empty if there is none.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength is 0 || (request.ContentLength is null && request.Headers.TransferEncoding.Count == 0))
        {
            return default;
        }

        var body = new ArrayBufferWriter<byte>((int)Math.Clamp(request.ContentLength ?? 4096, 256, 1 << 20));
        while (true)
        {
            int read = await request.Body.ReadAsync(body.GetMemory(1024));
            if (read == 0)
            {
                return body.WrittenMemory;
            }

            body.Advance(read);
        }
    }

    /// <summary>Sends an answer.</summary>
    /// <param name="http">The request and its response.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="compress">Whether a long body is compressed, if the client accepts that.</param>
    /// <param name="cutAt">The number of bytes after which the connection is closed; null to send the whole body.</param>
    public static async Task SendAsync(HttpContext http, Answer answer, bool compress, int? cutAt = null)
    {
        HttpResponse response = http.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        foreach (KeyValuePair<string, string> header in answer.Headers)
        {
            response.Headers.Append(header.Key, header.Value);
        }

        ReadOnlyMemory<byte> body = answer.Body;
        if (answer.Status == 204)
        {
            return;
        }

        if (compress && body.Length > CompressionThreshold && Accepts(http.Request, "gzip"))
        {
            body = Compress(body);
            response.Headers.ContentEncoding = "gzip";
        }

        response.ContentLength = body.Length;
        if (HttpMethods.IsHead(http.Request.Method) || body.IsEmpty)
        {
            return;
        }

        await response.Body.WriteAsync(cutAt is int length ? body[..length] : body);
        if (cutAt is not null)
        {
            await response.Body.FlushAsync();
            http.Abort();
        }
    }

    /// <summary>Compresses bytes with gzip.</summary>
    public static ReadOnlyMemory<byte> Compress(ReadOnlyMemory<byte> body)
    {
        var packed = new MemoryStream(body.Length / 4);
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(body.Span);
        }

        return packed.GetBuffer().AsMemory(0, (int)packed.Length);
    }

    private static bool Accepts(HttpRequest request, string encoding) =>
        request.Headers.AcceptEncoding is { Count: > 0 } accepted && accepted.ToString().Contains(encoding, StringComparison.OrdinalIgnoreCase);
}
