using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Superuser;

/// <summary>The superusers' lists: everything at once, or pages where the caller asks for a limit.</summary>
internal static class AccountPages
{
    private const int MaximumLimit = 100;

    public static Answer Write<T>(ApiCall call, char list, string property, IEnumerable<T> accounts, Action<Utf8JsonWriter, T> write)
        where T : Account
    {
        if (!call.TryQueryNumber("limit", out int? limit))
        {
            return Answer.BadParameter("limit", "Limit to the number of results to return per page. Max 100.");
        }

        if (limit > MaximumLimit)
        {
            return call.Invalid("Page limit cannot be above 100");
        }

        long from = limit is null ? 0 : PageToken.Decode(list, call.Query("next_page"))?[0] ?? 0;
        IEnumerable<T> rest = accounts.Where(account => account.Id >= from);
        List<T> page = [.. limit is int size ? rest.Take(Math.Max(0, size) + 1) : rest];
        bool more = limit is int wanted && page.Count > wanted;
        return Answer.JsonObject(200, json =>
        {
            json.WriteStartArray(property);
            foreach (T account in more ? page.SkipLast(1) : page)
            {
                json.WriteStartObject();
                write(json, account);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (more)
            {
                json.WriteString("next_page", PageToken.Encode(list, page[^1].Id));
            }
        });
    }
}
