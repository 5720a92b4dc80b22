using System.Collections;
using System.Collections.Generic;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes the ids of the newest builds of the repository on the command line.</summary>
public sealed class BuildCompleter : NameCompleter
{
    private const int MaximumBuilds = 50;

    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        Bound(bound, "Repository") is { } repository
            ? FromList(
                session,
                "builds of " + repository,
                (client, token) => client.Builds.ListAsync(RepositoryName.Parse(repository), MaximumBuilds, null, token),
                build => build.Id)
            : [];
}
