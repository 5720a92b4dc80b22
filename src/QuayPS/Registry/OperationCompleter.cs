using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the names of operations of the API.</summary>
public sealed class OperationCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        FromList(session, "operations", (client, token) => client.Registry.GetOperationsAsync(includeInternal: true, token), operation => operation.OperationId);
}
