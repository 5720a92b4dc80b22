using System;
using System.Collections;
using System.Collections.Generic;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes the repositories of the organization on the command line, by their names below it or by full names.</summary>
public sealed class OrganizationRepositoryCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        if (Bound(bound, "Organization") is not { } organization)
        {
            return [];
        }

        bool full = word.StartsWith(organization + "/", StringComparison.OrdinalIgnoreCase);
        return FromListing(
            session,
            $"repositories of {organization} {full}",
            client => client.Repositories.List(new RepositoryQuery { Namespace = organization }),
            repository => full ? repository.Repository : repository.Name);
    }
}
