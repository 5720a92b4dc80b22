using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the identifiers of the default permissions of the organization on the command line.</summary>
public sealed class DefaultPermissionCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        Bound(bound, "Organization") is { } organization
            ? FromList(
                session,
                "default permissions of " + organization,
                (client, token) => client.DefaultPermissions.ListAsync(organization, token),
                permission => permission.Id)
            : [];
}
