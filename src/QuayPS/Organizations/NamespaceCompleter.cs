using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes namespaces: that of the session's user and those of the user's organizations.</summary>
public sealed class NamespaceCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) => Of(session);

    internal static IReadOnlyList<string> Of(QuaySession session) =>
        session.User is null ? OrganizationCompleter.Of(session) : [.. OrganizationCompleter.Of(session), session.User];
}
