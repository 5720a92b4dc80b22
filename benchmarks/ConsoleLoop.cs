using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

// The limit that the cmdlets are measured against: the same work done by a console program over the same client,
// without PowerShell. It writes one line of JSON, as the other contenders do.
// Arguments: work (logs, logs-chain, tags or changes), endpoint, token, first and last day of the log, number of items.
string work = args[0];
var options = new QuayClientOptions(new Uri(args[1])) { UserAgent = "ConsoleLoop" };
using var client = new QuayClient(options, new BearerAuthentication(args[2].Protect()));
DateTimeOffset since = DateTimeOffset.Parse(args[3], CultureInfo.InvariantCulture);
DateTimeOffset until = DateTimeOffset.Parse(args[4], CultureInfo.InvariantCulture);
int limit = int.Parse(args[5], CultureInfo.InvariantCulture);
var repository = RepositoryName.Parse("acme/many");

await client.ConnectAsync(CancellationToken.None);
var clock = Stopwatch.StartNew();
TimeSpan first = TimeSpan.Zero;
// The other contenders fetch a first object before they are measured, which warms them up.
if (work is "logs" or "tags")
{
    _ = work == "logs"
        ? await CountAsync(client.Logs.List(LogScope.WholeRegistry, new LogQuery(until.AddHours(-1), until)))
        : await CountAsync(client.Tags.List(repository, new TagQuery { Containing = "00" }));
    clock.Restart();
}

int count = work switch
{
    "logs" => await CountAsync(client.Logs.List(LogScope.WholeRegistry, new LogQuery(since, until))),
    "tags" => await CountAsync(client.Tags.List(repository, new TagQuery())),
    "logs-chain" => await ChainAsync(),
    "changes" => await ChangeAsync(),
    _ => throw new ArgumentException($"There is no work '{work}'."),
};
TimeSpan total = clock.Elapsed;
Console.WriteLine(string.Format(
    CultureInfo.InvariantCulture,
    "{{\"seconds\":{0:0.000},\"first\":{1:0.000},\"peak\":{2:0.0},\"count\":{3}}}",
    total.TotalSeconds,
    first.TotalSeconds,
    Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0,
    count));

async Task<int> CountAsync<T>(Listing<T> listing)
{
    int items = 0;
    using (listing)
    {
        while (await listing.NextAsync(CancellationToken.None) is { } page)
        {
            first = items == 0 ? clock.Elapsed : first;
            items += page.Count;
        }
    }

    return items;
}

// One chain of pages: each is asked for when the one before has come.
async Task<int> ChainAsync()
{
    int items = 0;
    var query = new Dictionary<string, string>
    {
        ["starttime"] = since.UtcDateTime.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture),
        ["endtime"] = until.UtcDateTime.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture),
    };
    while (items < limit)
    {
        var page = (Dictionary<string, object?>)(await client.Raw.SendAsync("GET", "superuser/logs", query, null, CancellationToken.None))!;
        items += ((object?[])page["logs"]!).Length;
        first = first == TimeSpan.Zero ? clock.Elapsed : first;
        if (!page.TryGetValue("next_page", out object? next) || next is not string token)
        {
            break;
        }

        query["next_page"] = token;
    }

    return items;
}

async Task<int> ChangeAsync()
{
    var change = new TagChange { Expiration = DateTimeOffset.UtcNow.AddDays(7) };
    int next = -1;
    List<string> names = [];
    using (Listing<QuayTag> tags = client.Tags.List(repository, new TagQuery()))
    {
        while (names.Count < limit && await tags.NextAsync(CancellationToken.None) is { } page)
        {
            names.AddRange(page.Select(tag => tag.Name).Take(limit - names.Count));
        }
    }

    clock.Restart();
    await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
    {
        int i;
        while ((i = Interlocked.Increment(ref next)) < names.Count)
        {
            await client.Tags.ChangeAsync(repository, names[i], change, CancellationToken.None);
        }
    }));
    return names.Count;
}
