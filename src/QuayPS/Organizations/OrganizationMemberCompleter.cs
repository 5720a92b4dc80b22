using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the members of the organization that is on the command line.</summary>
public sealed class OrganizationMemberCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        Bound(bound, "Organization") is { } organization
            ? FromListing(session, "members of " + organization, client => client.OrganizationMembers.List(organization), member => member.Name)
            : [];
}
