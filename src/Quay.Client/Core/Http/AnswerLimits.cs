using System;
using System.Globalization;
using System.Threading;

namespace Quay.Client;

/// <summary>How large an answer may be and how long its reading may take, and what must not be kept of it.</summary>
/// <param name="request">The call.</param>
/// <param name="maximumSize">The largest body, in bytes, both packed and unpacked.</param>
/// <param name="cancellationToken">Ends the reading.</param>
internal sealed class AnswerLimits(ApiRequest request, long maximumSize, CancellationToken cancellationToken)
{
    // A value of two or three bytes takes a hundred times as much memory once it is an object.
    private const int BytesPerValue = 32;
    private const int MinimumValues = 1000;

    public long MaximumSize => maximumSize;

    /// <summary>How many names and values a body of JSON may hold.</summary>
    public long MaximumValues => Math.Max(MinimumValues, maximumSize / BytesPerValue);

    public SentSecrets Secrets => request.Secrets;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The error of a body that is larger than it may be.</summary>
    public QuayApiException TooLarge() => Exceeded($"is larger than the {Text(maximumSize)} bytes that are accepted");

    /// <summary>The error of a body that holds more values than it may.</summary>
    public QuayApiException TooManyValues() =>
        Exceeded($"holds more than {Text(MaximumValues)} names and values, which is the most that is accepted in {Text(maximumSize)} bytes");

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private QuayApiException Exceeded(string how) =>
        new(QuayErrorKind.AnswerTooLarge, $"The answer of the registry ({request.Operation}) {how}.", request);
}
