using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// The body of a response. It is read completely first and decompressed afterwards. The platform's own decompression is
/// not used: it ends with the response, even while it is being read, and a response that is disposed of during a read
/// may leave a connection on which the next request reads the rest of this body. Only a cancelled read ends cleanly.
/// </summary>
internal sealed class ResponseBody
{
    /// <summary>The Accept-Encoding header of requests.</summary>
    public const string AcceptEncoding = "gzip";

    /// <summary>The largest number of bytes that is kept of the body of an error.</summary>
    public const int MaximumStart = 64 * 1024;

    private const int ChunkSize = 32 * 1024;
    private static readonly bool CancelsReads = typeof(object).Assembly.GetName().Name != "mscorlib";
    private readonly MemoryStream _content;
    private readonly bool _isPacked;
    private readonly AnswerLimits _limits;

    private ResponseBody(HttpResponseMessage response, MemoryStream content, AnswerLimits limits)
    {
        _content = content;
        _isPacked = response.Content.Headers.ContentEncoding.Contains(AcceptEncoding, StringComparer.OrdinalIgnoreCase);
        _limits = limits;
    }

    /// <summary>Reads a body to its end.</summary>
    /// <param name="response">The response.</param>
    /// <param name="limits">The limits of the response.</param>
    /// <exception cref="QuayApiException">The body is larger than the limits allow.</exception>
    public static async Task<ResponseBody> ReadAsync(HttpResponseMessage response, AnswerLimits limits)
    {
        var content = new MemoryStream();
        if (response.Content.Headers.ContentLength > limits.MaximumSize
            || !await CopyAsync(response, content, limits.MaximumSize, limits.CancellationToken).ConfigureAwait(false))
        {
            QuayApiException error = limits.TooLarge();
            error.RawBody = new ResponseBody(response, content, limits).Start();
            throw error;
        }

        return new ResponseBody(response, content, limits);
    }

    /// <summary>Reads up to <see cref="MaximumStart"/> bytes of a body. A body that breaks off is not an error.</summary>
    /// <param name="response">The response.</param>
    /// <param name="limits">The secrets that must not be kept.</param>
    public static async Task<ResponseBody> ReadStartAsync(HttpResponseMessage response, AnswerLimits limits)
    {
        var content = new MemoryStream();
        try
        {
            await CopyAsync(response, content, MaximumStart, limits.CancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            // Use the part that was received.
        }

        return new ResponseBody(response, content, limits);
    }

    /// <summary>Opens the body, which is decompressed while it is read.</summary>
    public Stream Open() => new AnswerStream(Unpacked(), _limits);

    /// <summary>Returns the beginning of the body as text, as far as it can be decompressed, with the sent secrets replaced.</summary>
    public string Start()
    {
        var buffer = new byte[MaximumStart];
        int length = 0;
        try
        {
            using Stream body = Unpacked();
            int read;
            while (length < buffer.Length && (read = body.Read(buffer, length, buffer.Length - length)) > 0)
            {
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            // The rest cannot be decompressed.
        }

        return _limits.Secrets.Hide(Encoding.UTF8.GetString(buffer, 0, length));
    }

    // Copies up to a maximum of bytes. False if the body is longer.
    private static async Task<bool> CopyAsync(HttpResponseMessage response, MemoryStream body, long maximum, CancellationToken cancellationToken)
    {
        // .NET Framework does not cancel a read; there the connection is closed instead.
        using CancellationTokenRegistration closing = CancelsReads ? default : cancellationToken.Register(response.Dispose);
        using Stream source = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        var chunk = new byte[ChunkSize];
        int read;
        while ((read = await source.ReadAsync(chunk, 0, chunk.Length, cancellationToken).ConfigureAwait(false)) > 0)
        {
            int wanted = (int)Math.Min(read, maximum - body.Length);
            body.Write(chunk, 0, wanted);
            if (wanted < read)
            {
                return false;
            }
        }

        return true;
    }

    private Stream Unpacked()
    {
        // A separate stream for each reader, since each has its own position.
        var content = new MemoryStream(_content.GetBuffer(), 0, (int)_content.Length, writable: false);
        return _isPacked ? new GZipStream(content, CompressionMode.Decompress) : content;
    }
}
