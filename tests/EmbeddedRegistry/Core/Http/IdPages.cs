using System;
using System.Collections.Generic;
using System.Linq;

namespace QuayPS.EmbeddedRegistry.Http;

/// <summary>
/// Pages of listings that are in the order of their ids. The token next_page holds the id that the next page begins
/// with, so that additions and deletions before it do not shift the pages.
/// </summary>
internal static class IdPages
{
    /// <summary>Answers with the page that the query asks for.</summary>
    /// <param name="call">The request, whose query may hold next_page.</param>
    /// <param name="list">A letter for the listing; tokens of other listings are ignored.</param>
    /// <param name="property">Name of the array in the answer.</param>
    /// <param name="items">All items of the listing, in order.</param>
    /// <param name="id">Id of an item.</param>
    /// <param name="size">Items a page; null for all items at once.</param>
    /// <param name="view">An item as the answer shows it.</param>
    /// <param name="newestFirst">Whether the ids descend.</param>
    public static Answer Show<T>(
        ApiCall call, char list, string property, IEnumerable<T> items, Func<T, long> id, int? size, Func<T, object> view, bool newestFirst = false)
    {
        if (size is not int count)
        {
            return Answer.Page(property, items.Select(view), null);
        }

        if (PageToken.Decode(list, call.Query("next_page")) is [long from, ..])
        {
            items = items.Where(item => newestFirst ? id(item) <= from : id(item) >= from);
        }

        List<T> page = [.. items.Take(count + 1)];
        return Answer.Page(property, page.Take(count).Select(view), page.Count > count ? PageToken.Encode(list, id(page[count])) : null);
    }
}
