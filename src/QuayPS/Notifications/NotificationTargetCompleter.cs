using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes users, and teams of the organization on the command line, by the beginning of their names.</summary>
public sealed class NotificationTargetCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        string? organization = Namespace(bound);
        return word.Length == 0
            ? []
            : FromListing(
                session,
                $"targets like {word} for {organization}",
                client => client.Search.FindEntities(word, organization, true, false),
                entity => entity.Name);
    }
}
