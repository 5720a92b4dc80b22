using System;

namespace QuayPS;

/// <summary>Computes an expiration that is specified either as a time or as a duration from now.</summary>
internal static class FutureTime
{
    /// <summary>Returns the time; null if neither is specified.</summary>
    /// <param name="at">The time.</param>
    /// <param name="span">The duration from now.</param>
    /// <param name="advice">Advice for the message about an expiration in the past.</param>
    /// <exception cref="ArgumentException">The time is not in the future.</exception>
    public static DateTimeOffset? Of(DateTimeOffset? at, TimeSpan? span, string? advice = null)
    {
        DateTimeOffset now = DateTimeOffset.Now;
        DateTimeOffset? time = at ?? now + span;
        return time is null || time > now
            ? time
            : throw new ArgumentException(FormattableString.Invariant($"The expiration must be in the future; {time:yyyy-MM-dd HH:mm:ss zzz} is not. {advice}").TrimEnd());
    }
}
