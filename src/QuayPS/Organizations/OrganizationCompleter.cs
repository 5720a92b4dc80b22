using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the organizations of the session's user; with -Superuser, all organizations of the registry.</summary>
public sealed class OrganizationCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        bound.Contains("Superuser") ? AllOrganizationCompleter.Of(session) : Of(session);

    internal static IReadOnlyList<string> Of(QuaySession session) =>
        FromList(session, "organizations", (client, token) => client.Organizations.ListOwnAsync(token), organization => organization.Name);
}
