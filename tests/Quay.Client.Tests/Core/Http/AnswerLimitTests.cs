using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>Responses that exceed the limit of the client, for each way to read one.</summary>
public class AnswerLimitTests
{
    private const int Limit = 1024 * 1024;

    private static readonly Dictionary<string, Func<QuayClient, Task>> Readers = new()
    {
        ["an object"] = client => client.Users.GetCurrentAsync(Limits.Token()),
        ["a page"] = client => client.Organizations.ListAll().ReadAllAsync(),
        ["tags"] = client => client.Tags.List(RepositoryName.Parse("acme/app"), new TagQuery()).ReadAllAsync(),
        ["log entries"] = client => client.Logs.List(LogScope.OfOrganization("acme"), new LogQuery(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow)).ReadAllAsync(),
        ["a change"] = client => client.Organizations.DeleteAsync("acme", Limits.Token()),
        ["the description of the API"] = client => client.Registry.GetOperationsAsync(false, Limits.Token()),
        ["a build's log"] = client => client.BuildLogs.List(RepositoryName.Parse("acme/app"), "id", null).ReadAllAsync(),
        ["a build's archived log"] = client => client.BuildLogs.ListArchive("id").ReadAllAsync(),
        ["a raw request"] = client => client.Raw.SendAsync("GET", "things", null, null, Limits.Token()),
        ["a text"] = client => client.Raw.SendForTextAsync("GET", "things", null, null, Limits.Token()),
        ["a raw listing"] = client => client.Raw.List("things", null).ReadAllAsync(),
    };

    public static IEnumerable<object[]> Cases =>
        from reader in Readers.Keys
        from kind in new[] { "endless", "announced", "packed" }
        select new object[] { reader, kind };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_response_that_is_too_large_is_an_error(string reader, string kind)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => kind switch
        {
            "endless" => SendEndlessAsync(http, 200),
            "announced" => AnnounceAsync(http),
            _ => SendPackedAsync(http),
        });
        using QuayClient client = TestClient.Create(server, options => options.MaximumResponseSize = Limit);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => Readers[reader](client).WaitAsync(Limits.Patience));

        Assert.Equal(QuayErrorKind.AnswerTooLarge, error.Kind);
        Assert.InRange(error.RawBody!.Length, 0, ResponseBody.MaximumStart);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_compressed_file_is_limited_by_its_unpacked_size()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.Request.Path.Value!.EndsWith("logs", StringComparison.Ordinal)
            ? http.AnswerAsync("""{"logs":[],"logs_url":"/logarchive/1"}""")
            : SendFileAsync(http));
        using QuayClient client = TestClient.Create(server, options => options.MaximumResponseSize = Limit);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => Readers["a build's log"](client).WaitAsync(Limits.Patience));

        Assert.Equal(QuayErrorKind.AnswerTooLarge, error.Kind);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Only_the_beginning_of_an_error_body_is_read(bool packed)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http =>
        {
            http.Response.StatusCode = 400;
            return packed ? SendPackedAsync(http) : SendEndlessAsync(http, 400);
        });
        using QuayClient client = TestClient.Create(server);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => Readers["an object"](client).WaitAsync(Limits.Patience));

        Assert.Equal(400, error.StatusCode);
        Assert.Equal(ResponseBody.MaximumStart, error.RawBody!.Length);
        Assert.InRange(error.Message.Length, 10, 1001);
    }

    [Theory]
    [InlineData("[{},", 4)]
    [InlineData("[1,", 2)]
    [InlineData("""["",""", 3)]
    [InlineData("""{"a":{},""", 7)]
    public async Task Many_small_values_are_limited_by_their_number(string pattern, int repeated)
    {
        string unit = pattern[1..];
        string body = pattern[0] + string.Concat(Enumerable.Repeat(unit, Limit / repeated / 2)) + unit.TrimEnd(',') + (pattern[0] == '[' ? ']' : '}');
        await using ScriptedServer server = await ScriptedServer.StartAsync(body);
        using QuayClient client = TestClient.Create(server, options => options.MaximumResponseSize = Limit);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => Readers["a raw request"](client).WaitAsync(Limits.Patience));

        Assert.Equal(QuayErrorKind.AnswerTooLarge, error.Kind);
        Assert.Contains("names and values", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Deep_nesting_is_an_error(string reader, string kind)
    {
        string opening = kind is "endless" or "packed" ? "[" : """{"a":""";
        string body = (kind is "packed" or "announced" ? """{"logs":""" : "") + string.Concat(Enumerable.Repeat(opening, 100_000));
        await using ScriptedServer server = await ScriptedServer.StartAsync(body);
        using QuayClient client = TestClient.Create(server);

        Task read = Readers[reader](client).WaitAsync(Limits.Patience);

        if (reader is "a change" or "a text")
        {
            await read;
        }
        else
        {
            Assert.Equal(QuayErrorKind.UnexpectedAnswer, (await Assert.ThrowsAsync<QuayApiException>(() => read)).Kind);
        }
    }

    [Fact]
    public async Task A_response_within_the_limit_is_read()
    {
        string body = $$"""{"name":"{{new string('x', Limit - 20)}}"}""";
        await using ScriptedServer server = await ScriptedServer.StartAsync(body);
        using QuayClient client = TestClient.Create(server, options => options.MaximumResponseSize = body.Length);

        Assert.Equal(body, await client.Raw.SendForTextAsync("GET", "things", null, null, Limits.Token()));
    }

    [Fact]
    public void Reading_a_body_counts_towards_the_timeout()
    {
        using var time = new CancellationTokenSource();
        using var body = new AnswerStream(new MemoryStream(new byte[100]), new AnswerLimits(ApiRequest.Get("x", $"x"), Limit, time.Token));
        Assert.Equal(0, body.ReadByte());

        time.Cancel();

        Assert.Throws<OperationCanceledException>(() => body.ReadByte());
    }

    private static async Task SendEndlessAsync(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        byte[] chunk = Encoding.ASCII.GetBytes(new string(' ', 16 * 1024));
        try
        {
            while (!http.RequestAborted.IsCancellationRequested)
            {
                await http.Response.Body.WriteAsync(chunk, http.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The client has closed the connection.
        }
    }

    private static Task AnnounceAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = 1L << 40;
        return http.Response.Body.FlushAsync();
    }

    // Two hundred times the limit, but small as sent, because it is compressed.
    private static async Task SendPackedAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        http.Response.Headers.ContentEncoding = "gzip";
        await http.Response.Body.WriteAsync(Pack(200 * Limit));
    }

    private static async Task SendFileAsync(HttpContext http)
    {
        http.Response.ContentType = "application/octet-stream";
        await http.Response.Body.WriteAsync(Pack(200 * Limit));
    }

    private static byte[] Pack(int length)
    {
        byte[] spaces = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (int written = 0; written < length; written += spaces.Length)
            {
                gzip.Write(spaces);
            }
        }

        return packed.ToArray();
    }
}
