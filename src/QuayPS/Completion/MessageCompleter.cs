using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace QuayPS;

/// <summary>Completes the UUIDs of the registry's messages.</summary>
public sealed class MessageCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) => session.Names.Get(
        "messages",
        () => InTime(async token => (IReadOnlyList<string>)(await session.Client.Messages.ListAsync(token).ConfigureAwait(false))
            .Select(message => message.Uuid).ToArray()));
}
