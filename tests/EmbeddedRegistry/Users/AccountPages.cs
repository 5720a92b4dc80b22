using System;
using System.Collections.Generic;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Users;

/// <summary>The superusers' lists of accounts: in pages if the query has a limit, all at once otherwise.</summary>
internal static class AccountPages
{
    private const int MaximumLimit = 100;

    public static Answer Show<T>(ApiCall call, char list, string property, IEnumerable<T> accounts, Func<T, object> view)
        where T : Account
    {
        if (!call.TryQueryNumber("limit", out int? limit))
        {
            return Answer.BadParameter("limit", "Limit to the number of results to return per page. Max 100.");
        }

        return limit > MaximumLimit
            ? call.Invalid("Page limit cannot be above 100")
            : IdPages.Show(call, list, property, accounts, account => account.Id, limit is int size ? Math.Max(0, size) : null, view);
    }
}
