using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the UUIDs of the registry's messages.</summary>
public sealed class MessageCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        FromList(session, "messages", (client, token) => client.Messages.ListAsync(token), message => message.Uuid);
}
