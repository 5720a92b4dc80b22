using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes for how long deleted tags can be restored: what registries allow unless configured otherwise.</summary>
public sealed class TagExpirationCompleter : WordCompleter
{
    private static readonly (string Word, string Meaning)[] Times =
        [("0s", "Not at all"), ("1d", "One day"), ("1w", "One week"), ("2w", "Two weeks"), ("4w", "Four weeks")];

    private protected override IEnumerable<(string Word, string Meaning)> Words => Times;
}
