using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes names of tags of the repository on the command line that were deleted or moved.</summary>
public sealed class EndedTagCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        if (Bound(bound, "Repository") is not { } repository)
        {
            return [];
        }

        IReadOnlyList<string> names = FromListing(
            session,
            "ended tags of " + repository,
            client => client.Tags.List(RepositoryName.Parse(repository), new TagQuery { History = true }),
            tag => tag.IsEnded ? tag.Name : string.Empty);
        return names.Where(name => name.Length > 0).Distinct().ToArray();
    }
}
