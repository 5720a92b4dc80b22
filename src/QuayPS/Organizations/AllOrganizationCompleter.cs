using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes all organizations of the registry, for cmdlets of superusers.</summary>
public sealed class AllOrganizationCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) => Of(session);

    internal static IReadOnlyList<string> Of(QuaySession session) =>
        FromListing(session, "all organizations", client => client.Organizations.ListAll(), organization => organization.Name);
}
