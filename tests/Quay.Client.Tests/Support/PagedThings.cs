using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;

namespace Quay.Client.Tests;

/// <summary>Numbered items, split into pages in each of the registry's styles of paging.</summary>
internal static class PagedThings
{
    /// <summary>Answers a request for the path <c>/api/v1/STYLE/COUNT</c>.</summary>
    public static Task AnswerAsync(HttpContext http)
    {
        string[] path = http.Request.Path.Value!.Split('/');
        int count = int.Parse(path[^1], CultureInfo.InvariantCulture);
        int Number(string name, int otherwise) => int.Parse(http.Request.Query[name].FirstOrDefault() ?? $"{otherwise}", CultureInfo.InvariantCulture);
        int page = Number("page", 1);
        return path[^2] switch
        {
            "token" => Token(http, count, 20),
            "token-with-limit" => Token(http, count, Number("limit", count)),
            "numbered" => Send(http, count, (page - 1) * Number("limit", 50), Number("limit", 50), ("page", page), "has_additional"),
            "search" => Send(http, count, (page - 1) * 10, 10, ("page", page), "has_additional"),
            "mirrors" => Send(http, count, (page - 1) * Number("limit", 100), Number("limit", 100), ("page", page), "has_next"),
            "notifications" => Send(http, count, Math.Max(0, page - 1) * (Number("limit", 5) + 1), Number("limit", 5), ("unread", 1), "additional"),
            "offset" => Send(http, count, Number("offset", 0), Number("limit", 100), ("offset", Number("offset", 0)), "has_more"),
            "offset-inside" => SendInside(http, count, Number("offset", 0), Number("limit", 100)),
            "single" => Send(http, count, 0, count, ("total", count), "complete"),
            "array" => http.AnswerAsync(JsonConvert.SerializeObject(Cut(count, 0, count))),
            _ => http.AnswerAsync("{}", 404),
        };
    }

    private static Task Token(HttpContext http, int count, int size)
    {
        int from = http.Request.Query["next_page"].FirstOrDefault() is { } token ? int.Parse(token[4..^4], CultureInfo.InvariantCulture) : 0;
        var body = new Dictionary<string, object> { ["things"] = Cut(count, from, size) };
        if (from + size < count)
        {
            body["next_page"] = $"a+/={from + size}&?#=";
        }

        return http.AnswerAsync(JsonConvert.SerializeObject(body));
    }

    private static Task Send(HttpContext http, int count, int from, int size, (string Name, int Value) fact, string more) =>
        http.AnswerAsync(JsonConvert.SerializeObject(new Dictionary<string, object>
        {
            [fact.Name] = fact.Value,
            ["things"] = Cut(count, from, size),
            [more] = from + size < count,
        }));

    private static Task SendInside(HttpContext http, int count, int from, int size) =>
        http.AnswerAsync(JsonConvert.SerializeObject(new
        {
            all = new { total = count, things = Cut(count, from, size), pagination = new { offset = from, has_more = from + size < count } },
            things = Array.Empty<int>(),
        }));

    private static IEnumerable<Dictionary<string, int>> Cut(int count, int from, int size) =>
        Enumerable.Range(from, Math.Max(0, Math.Min(size, count - from))).Select(number => new Dictionary<string, int> { ["number"] = number });
}

/// <summary>A numbered item, as a model.</summary>
internal sealed class Thing : QuayObject
{
    public int Number { get; internal set; }
}
