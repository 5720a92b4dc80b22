using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// Completes the users who have a permission on the repository on the command line. If none of their names begins with the
/// word, completes users and robots of the registry.
/// </summary>
public sealed class PermittedUserCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        IReadOnlyList<string> permitted = Permitted(session, bound);
        return permitted.Any(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            ? permitted
            : UserCompleter.Like(session, word, Bound(bound, "Organization"));
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
