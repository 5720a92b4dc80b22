using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace QuayPS;

/// <summary>Completes the ids of the default permissions of the organization that is typed already.</summary>
public sealed class DefaultPermissionCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        Bound(bound, "Organization") is { } organization
            ? session.Names.Get("default permissions of " + organization, () => InTime(async token =>
                (IReadOnlyList<string>)(await session.Client.DefaultPermissions.ListAsync(organization, token).ConfigureAwait(false))
                    .Select(permission => permission.Id).ToArray()))
            : [];
}
