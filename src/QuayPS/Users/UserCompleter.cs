using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes users, and robots of the organization on the command line, whose names begin with the word.</summary>
public sealed class UserCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        Like(session, word, Bound(bound, "Organization"));

    /// <summary>Returns the names that begin with a word; none for an empty word, which the registry does not search for.</summary>
    internal static IReadOnlyList<string> Like(QuaySession session, string word, string? organization) => word.Length == 0
        ? []
        : FromListing(
            session,
            $"names like {word} for {organization}",
            client => client.Search.FindEntities(word, organization, false, false),
            entity => entity.Name);
}
