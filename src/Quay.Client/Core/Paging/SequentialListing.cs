using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>A listing whose pages are read one after the other. The next page is fetched while a page is being used.</summary>
internal sealed class SequentialListing<T>(PageReader<T> reader) : Listing<T>
{
    private Task<Page<T>>? _coming;
    private bool _ended;

    public override async Task<IReadOnlyList<T>?> NextAsync(CancellationToken cancellationToken)
    {
        if (_ended)
        {
            return null;
        }

        _coming ??= Observed(reader.ReadAsync(null, Abandoned));
        Page<T> page = await WaitAsync(_coming, cancellationToken).ConfigureAwait(false);
        _ended = page.Next is null;
        IsCut = page.IsCut;
        _coming = page.Next is null ? null : Observed(reader.ReadAsync(page.Next, Abandoned));
        return page.Items;
    }
}
