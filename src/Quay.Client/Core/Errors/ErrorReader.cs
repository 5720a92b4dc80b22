using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Reads the answer to a failed call, as much of it as is worth keeping.</summary>
internal static class ErrorReader
{
    public static async Task<QuayApiException> ReadAsync(ApiRequest request, HttpResponseMessage response, AnswerLimits limits)
    {
        ResponseBody body = await ResponseBody.ReadStartAsync(response, limits).ConfigureAwait(false);
        return ErrorClassifier.Classify(request, (int)response.StatusCode, body.Start(), RetryAfter(response));
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
