using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes the ids of the build triggers of the repository that is typed already.</summary>
public sealed class BuildTriggerCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        Bound(bound, "Repository") is { } repository
            ? session.Names.Get("build triggers of " + repository, () => InTime(async token =>
                (IReadOnlyList<string>)(await session.Client.BuildTriggers.ListAsync(RepositoryName.Parse(repository), token).ConfigureAwait(false))
                    .Select(trigger => trigger.Id).ToArray()))
            : [];
}
