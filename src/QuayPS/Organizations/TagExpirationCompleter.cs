using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the time for which deleted tags can be restored with the values that registries allow by default.</summary>
public sealed class TagExpirationCompleter : WordCompleter
{
    private static readonly (string Word, string Meaning)[] Times =
        [("0s", "Not at all"), ("1d", "One day"), ("1w", "One week"), ("2w", "Two weeks"), ("4w", "Four weeks")];

    private protected override IEnumerable<(string Word, string Meaning)> Words => Times;
}
