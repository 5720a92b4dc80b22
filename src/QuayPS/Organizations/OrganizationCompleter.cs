using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the names of the organizations that the session's user belongs to, or of all where superusers ask for any.</summary>
public sealed class OrganizationCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        bound.Contains("Superuser") || Command is "Rename-QuayOrganization" or "Request-QuayOwnership"
            ? FromListing(session, "all organizations", client => client.Organizations.ListAll(), organization => organization.Name)
            : Of(session);

    internal static IReadOnlyList<string> Of(QuaySession session) =>
        FromList(session, "organizations", (client, token) => client.Organizations.ListOwnAsync(token), organization => organization.Name);
}
