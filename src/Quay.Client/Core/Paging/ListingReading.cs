using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Reads short listings to their end.</summary>
internal static class ListingReading
{
    /// <summary>Reads all pages and disposes of the listing.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<IReadOnlyList<T>> ReadAllAsync<T>(this Listing<T> listing, CancellationToken cancellationToken)
    {
        var all = new List<T>();
        using (listing)
        {
            while (await listing.NextAsync(cancellationToken).ConfigureAwait(false) is { } page)
            {
                all.AddRange(page);
            }
        }

        return all;
    }
}
