using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes the ids of the newest builds of the repository that is typed already.</summary>
public sealed class BuildCompleter : NameCompleter
{
    private const int MaximumBuilds = 50;

    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        Bound(bound, "Repository") is { } repository
            ? session.Names.Get("builds of " + repository, () => InTime(async token =>
                (IReadOnlyList<string>)(await session.Client.Builds.ListAsync(RepositoryName.Parse(repository), MaximumBuilds, null, token).ConfigureAwait(false))
                    .Select(build => build.Id).ToArray()))
            : [];
}
