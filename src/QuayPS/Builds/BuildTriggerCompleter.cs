using System.Collections;
using System.Collections.Generic;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes the ids of the build triggers of the repository on the command line.</summary>
public sealed class BuildTriggerCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        Bound(bound, "Repository") is { } repository
            ? FromList(
                session,
                "build triggers of " + repository,
                (client, token) => client.BuildTriggers.ListAsync(RepositoryName.Parse(repository), token),
                trigger => trigger.Id)
            : [];
}
