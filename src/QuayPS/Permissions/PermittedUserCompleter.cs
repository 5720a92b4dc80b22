using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// Completes the users who were given a permission on the repository that is typed already, and where a name that is
/// begun is none of theirs, others.
/// </summary>
public sealed class PermittedUserCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        IReadOnlyList<string> permitted = Permitted(session, bound);
        return permitted.Any(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ? permitted : UserCompleter.Like(session, word, organization: null);
    }

    private static IReadOnlyList<string> Permitted(QuaySession session, IDictionary bound) =>
        Bound(bound, "Repository") is not { } repository
            ? []
            : FromList(
                session,
                "users of " + repository,
                (client, token) => client.Permissions.ListAsync(RepositoryName.Parse(repository), QuayGranteeKind.User, token),
                permission => permission.Name);
}
