using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client.Tests;

/// <summary>Reads listings to the end.</summary>
internal static class ListingExtensions
{
    public static async Task<List<T>> ReadAllAsync<T>(this Listing<T> listing)
    {
        CancellationToken limit = Limits.Token();
        var all = new List<T>();
        using (listing)
        {
            while (await listing.NextAsync(limit) is { } page)
            {
                all.AddRange(page);
            }
        }

        return all;
    }
}
