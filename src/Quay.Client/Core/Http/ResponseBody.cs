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
/// The body of an answer: first the whole of it is read as it comes, then it is unpacked. Neither is left to the
/// platform. Its unpacking is torn down with the answer, also under a reader, and an answer that is closed under its
/// reader may leave a connection behind on which the next call reads what is left of this one. Only a read that is
/// cancelled ends cleanly.
/// </summary>
internal sealed class ResponseBody
{
    /// <summary>What requests accept.</summary>
    public const string AcceptEncoding = "gzip";

    /// <summary>How much is kept of a body that says why a call failed, in bytes.</summary>
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
    /// <param name="response">The answer.</param>
    /// <param name="limits">How large it may be.</param>
    /// <exception cref="QuayApiException">It is larger.</exception>
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

    /// <summary>Reads what comes of a body, if it breaks off or is longer than wanted.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="limits">What must not be kept of it.</param>
    public static async Task<ResponseBody> ReadStartAsync(HttpResponseMessage response, AnswerLimits limits)
    {
        var content = new MemoryStream();
        try
        {
            await CopyAsync(response, content, MaximumStart, limits.CancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            // What came is more than nothing.
        }

        return new ResponseBody(response, content, limits);
    }

    /// <summary>The body, unpacked while it is read.</summary>
    public Stream Open() => new AnswerStream(Unpacked(), _limits);

    /// <summary>The beginning of the body as text, as far as it can be unpacked, without the secrets that were sent.</summary>
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
            // The rest is lost.
        }

        return _limits.Secrets.Hide(Encoding.UTF8.GetString(buffer, 0, length));
    }

    // False if there is more than the maximum, of which nothing is kept.
    private static async Task<bool> CopyAsync(HttpResponseMessage response, MemoryStream body, long maximum, CancellationToken cancellationToken)
    {
        // .NET Framework does not cancel a read, so nothing is left there but to close the connection.
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
        // Each reader has a place of its own in it.
        var content = new MemoryStream(_content.GetBuffer(), 0, (int)_content.Length, writable: false);
        return _isPacked ? new GZipStream(content, CompressionMode.Decompress) : content;
    }
}
