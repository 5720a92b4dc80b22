using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes the users who were given a permission on the repository that is typed already.</summary>
public sealed class PermittedUserCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        Bound(bound, "Repository") is not { } repository
            ? []
            : session.Names.Get("users of " + repository, () => InTime(async token => (IReadOnlyList<string>)
                (await session.Client.Permissions.ListAsync(RepositoryName.Parse(repository), QuayGranteeKind.User, token).ConfigureAwait(false))
                .Select(permission => permission.Name).ToArray()));
}
