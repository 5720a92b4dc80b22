using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>The content of a request whose body is in memory. The body may be empty.</summary>
internal sealed class RequestContent(byte[] body, RequestAttempt attempt) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        attempt.IsSent = true;
        return stream.WriteAsync(body, 0, body.Length);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
