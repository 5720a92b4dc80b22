using System.Collections;
using System.Collections.Generic;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes the teams of the organization to which the repository that is typed already belongs.</summary>
public sealed class RepositoryTeamCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        if (Bound(bound, "Repository") is not { } repository)
        {
            return [];
        }

        string organization = RepositoryName.Parse(repository).Namespace;
        return FromList(session, "teams of " + organization, (client, token) => client.Teams.ListAsync(organization, token), team => team.Name);
    }
}
