using System;

namespace QuayPS;

/// <summary>Reads an end that is given either as a time or as a duration from now.</summary>
internal static class FutureTime
{
    /// <summary>The time; null where neither is given.</summary>
    /// <param name="at">The time.</param>
    /// <param name="span">How long from now.</param>
    /// <param name="advice">What to do instead of an expiration in the past.</param>
    /// <exception cref="ArgumentException">It does not lie in the future.</exception>
    public static DateTimeOffset? Of(DateTimeOffset? at, TimeSpan? span, string? advice = null)
    {
        DateTimeOffset now = DateTimeOffset.Now;
        DateTimeOffset? time = at ?? now + span;
        return time is null || time > now
            ? time
            : throw new ArgumentException(FormattableString.Invariant($"The expiration must lie in the future; {time:yyyy-MM-dd HH:mm:ss zzz} does not. {advice}").TrimEnd());
    }
}
