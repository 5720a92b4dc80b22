using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>A listing of items in memory, in one page.</summary>
internal sealed class FixedListing<T>(IReadOnlyList<T> items) : Listing<T>
{
    private bool _ended;

    public override Task<IReadOnlyList<T>?> NextAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<T>? page = _ended ? null : items;
        _ended = true;
        return Task.FromResult(page);
    }
}
