using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// Reads the bodies of answers: first the whole of one as it comes, then unpacked. Neither is left to the platform. Its
/// unpacking is torn down with the answer, also under a reader, and an answer that is closed under its reader may leave a
/// connection behind on which the next call reads what is left of this one. Only a read that is cancelled ends cleanly.
/// </summary>
internal static class ResponseBody
{
    /// <summary>What requests accept.</summary>
    public const string AcceptEncoding = "gzip";

    private const int ChunkSize = 32 * 1024;
    private static readonly bool CancelsReads = typeof(object).Assembly.GetName().Name != "mscorlib";

    /// <summary>Reads a body to its end.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<Stream> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = new MemoryStream();
        await CopyAsync(response, body, int.MaxValue, cancellationToken).ConfigureAwait(false);
        return Unpack(response, body);
    }

    /// <summary>Reads what comes of a body, if it breaks off or is longer than wanted.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="maximum">How many bytes to read at most, as they come.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<Stream> ReadStartAsync(HttpResponseMessage response, int maximum, CancellationToken cancellationToken)
    {
        var body = new MemoryStream();
        try
        {
            await CopyAsync(response, body, maximum, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            // What came is more than nothing.
        }

        return Unpack(response, body);
    }

    private static async Task CopyAsync(HttpResponseMessage response, MemoryStream body, int maximum, CancellationToken cancellationToken)
    {
        // .NET Framework does not cancel a read, so nothing is left there but to close the connection.
        using CancellationTokenRegistration closing = CancelsReads ? default : cancellationToken.Register(response.Dispose);
        using Stream source = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        var chunk = new byte[ChunkSize];
        int read;
        while (body.Length < maximum
            && (read = await source.ReadAsync(chunk, 0, (int)Math.Min(chunk.Length, maximum - body.Length), cancellationToken).ConfigureAwait(false)) > 0)
        {
            body.Write(chunk, 0, read);
        }
    }

    private static Stream Unpack(HttpResponseMessage response, MemoryStream body)
    {
        body.Position = 0;
        return response.Content.Headers.ContentEncoding.Contains(AcceptEncoding, StringComparer.OrdinalIgnoreCase)
            ? new GZipStream(body, CompressionMode.Decompress)
            : body;
    }
}
