using System;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Reads the answer to a failed call, as much of it as is worth keeping.</summary>
internal static class ErrorReader
{
    private const int MaximumBody = 64 * 1024;

    public static async Task<QuayApiException> ReadAsync(ApiRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        string body = await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false);
        return ErrorClassifier.Classify(request, (int)response.StatusCode, body, RetryAfter(response));
    }

    private static async Task<string> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaximumBody];
        int length = 0;
        try
        {
            using Stream body = await ResponseBody.ReadStartAsync(response, MaximumBody, cancellationToken).ConfigureAwait(false);
            int read;
            while (length < buffer.Length && (read = body.Read(buffer, length, buffer.Length - length)) > 0)
            {
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            // The status says more than a body that cannot be unpacked.
        }

        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        if (response.Headers.RetryAfter is not { } value)
        {
            return null;
        }

        TimeSpan? delay = value.Delta ?? value.Date - DateTimeOffset.UtcNow;
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }
}
