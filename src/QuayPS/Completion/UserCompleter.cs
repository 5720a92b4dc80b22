using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes names of users, and of robots of the organization that is typed already, once they are begun.</summary>
public sealed class UserCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        string? organization = Bound(bound, "Organization");
        return word.Length == 0
            ? []
            : FromListing(
                session,
                $"names like {word} for {organization}",
                client => client.Search.FindEntities(word, organization, false, false),
                entity => entity.Name);
    }
}
