using System;
using System.Globalization;
using System.Threading;

namespace Quay.Client;

/// <summary>The limits within which one response is read, and the secrets that must not be kept from it.</summary>
/// <param name="request">The request.</param>
/// <param name="maximumSize">The largest body in bytes, compressed and decompressed.</param>
/// <param name="cancellationToken">Cancels the reading.</param>
internal sealed class AnswerLimits(ApiRequest request, long maximumSize, CancellationToken cancellationToken)
{
    // A value of two or three bytes takes a hundred times as much memory as an object.
    private const int BytesPerValue = 32;
    private const int MinimumValues = 1000;

    /// <summary>The largest body in bytes.</summary>
    public long MaximumSize => maximumSize;

    /// <summary>The largest number of names and values in a JSON body.</summary>
    public long MaximumValues => Math.Max(MinimumValues, maximumSize / BytesPerValue);

    /// <summary>The secrets that were sent with the request.</summary>
    public SentSecrets Secrets => request.Secrets;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Creates the exception for a body that is larger than <see cref="MaximumSize"/>.</summary>
    public QuayApiException TooLarge() => Exceeded($"is larger than the {Text(maximumSize)} bytes that are accepted");

    /// <summary>Creates the exception for a body with more than <see cref="MaximumValues"/> names and values.</summary>
    public QuayApiException TooManyValues() =>
        Exceeded($"holds more than {Text(MaximumValues)} names and values, which is the most that is accepted in {Text(maximumSize)} bytes");

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private QuayApiException Exceeded(string how) =>
        new(QuayErrorKind.AnswerTooLarge, $"The response of the registry ({request.Operation}) {how}.", request);
}
