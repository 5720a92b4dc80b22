using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Reads error responses.</summary>
internal static class ErrorReader
{
    /// <summary>Reads the beginning of an error response and creates the exception for it.</summary>
    public static async Task<QuayApiException> ReadAsync(ApiRequest request, HttpResponseMessage response, AnswerLimits limits)
    {
        ResponseBody body = await ResponseBody.ReadStartAsync(response, limits).ConfigureAwait(false);
        QuayApiException error = ErrorClassifier.Classify(request, (int)response.StatusCode, body.Start(), RetryAfter(response));
        error.Challenge = response.Headers.WwwAuthenticate.FirstOrDefault()?.Parameter;
        return error;
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
