using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Quay.Client.Tests;

/// <summary>The order in which a registry lists tags.</summary>
public enum TagOrder
{
    NewestFirst,
    OldestFirst,
    ByName,
    Shuffled,
}

/// <summary>Which tags in a listing have a time.</summary>
public enum TagDates
{
    All,
    Some,
    None,
    Equal,
}

/// <summary>Answers requests for the tags of a repository, with the order, times and page size of a test.</summary>
internal sealed class TagServer(int seed, TagOrder order, TagDates dates, int pageSize)
{
    private readonly object _lock = new();
    private readonly Random _random = new(seed);
    private readonly Dictionary<string, (long Start, int Key, bool IsDated)> _tags = new(StringComparer.Ordinal);
    private long _clock = 1_700_000_000;

    /// <summary>The names of the existing tags.</summary>
    public string[] Names
    {
        get
        {
            lock (_lock)
            {
                return [.. _tags.Keys];
            }
        }
    }

    /// <summary>Creates or moves a tag.</summary>
    public void Point(string name)
    {
        lock (_lock)
        {
            _clock += dates == TagDates.Equal ? 0 : _random.Next(0, 3);
            bool isDated = dates is TagDates.All or TagDates.Equal || (dates == TagDates.Some && _random.Next(2) == 0);
            _tags[name] = (_clock, _tags.TryGetValue(name, out var known) ? known.Key : _random.Next(), isDated);
        }
    }

    public void Delete(string name)
    {
        lock (_lock)
        {
            _tags.Remove(name);
        }
    }

    public async Task AnswerAsync(HttpContext http)
    {
        string name = http.Request.Path.Value!.Split('/')[^1];
        switch (http.Request.Method)
        {
            case "PUT":
                if (JObject.Parse(await new StreamReader(http.Request.Body).ReadToEndAsync()).ContainsKey("manifest_digest"))
                {
                    Point(name);
                }

                await http.AnswerAsync("\"Updated\"", 201);
                break;
            case "DELETE":
                Delete(name);
                http.Response.StatusCode = 204;
                break;
            default:
                await http.AnswerAsync(List(http.Request.Query));
                break;
        }
    }

    private string List(IQueryCollection query)
    {
        lock (_lock)
        {
            int page = int.Parse(query["page"].FirstOrDefault() ?? "1", CultureInfo.InvariantCulture);
            string? only = query["specificTag"];
            List<KeyValuePair<string, (long Start, int Key, bool IsDated)>> all = [.. Ordered().Where(tag => only is null || tag.Key == only)];
            return JsonConvert.SerializeObject(new
            {
                tags = all.Skip((page - 1) * pageSize).Take(pageSize).Select(tag => tag.Value.IsDated
                    ? (object)new { name = tag.Key, manifest_digest = "sha256:1", start_ts = tag.Value.Start }
                    : new { name = tag.Key, manifest_digest = "sha256:1" }),
                page,
                has_additional = page * pageSize < all.Count,
            });
        }
    }

    private IEnumerable<KeyValuePair<string, (long Start, int Key, bool IsDated)>> Ordered() => order switch
    {
        TagOrder.NewestFirst => _tags.OrderByDescending(tag => tag.Value.Start).ThenBy(tag => tag.Key, StringComparer.Ordinal),
        TagOrder.OldestFirst => _tags.OrderBy(tag => tag.Value.Start).ThenBy(tag => tag.Key, StringComparer.Ordinal),
        TagOrder.ByName => _tags.OrderBy(tag => tag.Key, StringComparer.Ordinal),
        _ => _tags.OrderBy(tag => tag.Value.Key).ThenBy(tag => tag.Key, StringComparer.Ordinal),
    };
}
