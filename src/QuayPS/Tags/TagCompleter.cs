using System.Collections;
using System.Collections.Generic;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes names of tags of the repository on the command line.</summary>
public sealed class TagCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        Bound(bound, "Repository") is { } repository
            ? FromListing(session, "tags of " + repository, client => client.Tags.List(RepositoryName.Parse(repository), new TagQuery()), tag => tag.Name)
            : [];
}
