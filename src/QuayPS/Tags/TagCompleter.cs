using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes the tags of the repository that is typed already: those that exist, or those that can be restored.</summary>
public sealed class TagCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        if (Bound(bound, "Repository") is not { } repository)
        {
            return [];
        }

        return Command == "Restore-QuayTag"
            ? List(session, repository, "earlier tags of ", new TagQuery { History = true }, tag => tag.IsEnded ? tag.Name : string.Empty)
                .Where(name => name.Length > 0).Distinct().ToArray()
            : List(session, repository, "tags of ", new TagQuery(), tag => tag.Name);
    }

    private static IReadOnlyList<string> List(QuaySession session, string repository, string kind, TagQuery query, Func<QuayTag, string> name) =>
        FromListing(session, kind + repository, client => client.Tags.List(RepositoryName.Parse(repository), query), name);
}
