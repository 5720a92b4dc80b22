using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace QuayPS;

/// <summary>Completes the names of the API's operations.</summary>
public sealed class OperationCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) => session.Names.Get(
        "operations",
        () => InTime(async token => (IReadOnlyList<string>)(await session.Client.Registry.GetOperationsAsync(true, token).ConfigureAwait(false))
            .Select(operation => operation.OperationId).ToArray()));
}
