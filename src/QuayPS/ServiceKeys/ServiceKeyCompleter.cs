using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the ids of service keys.</summary>
public sealed class ServiceKeyCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        FromList(session, "service keys", (client, token) => client.ServiceKeys.ListAsync(token), key => key.Kid);
}
