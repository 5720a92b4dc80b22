using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// Reads the bodies of answers, and unpacks them. The platform could do that too, but its unpacking is torn down together
/// with the answer: an answer that is closed under its reader, as a cancelled one is, would take the process down with it.
/// Here only the reader ends the unpacking.
/// </summary>
internal static class ResponseBody
{
    /// <summary>What requests accept.</summary>
    public const string AcceptEncoding = "gzip";

    public static async Task<Stream> OpenAsync(HttpResponseMessage response)
    {
        Stream body = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        return response.Content.Headers.ContentEncoding.Contains(AcceptEncoding, StringComparer.OrdinalIgnoreCase)
            ? new GZipStream(body, CompressionMode.Decompress)
            : body;
    }
}
