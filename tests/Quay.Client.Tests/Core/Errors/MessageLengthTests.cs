using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>Messages stay short for responses of any length; the response itself remains available in the error.</summary>
public class MessageLengthTests
{
    private static readonly string Long = "start-" + string.Concat(Enumerable.Repeat("0123456789 ", 5000));
    private static readonly string Lines = string.Concat(Enumerable.Repeat("a line\r\n\u2028", 5000));

    public static TheoryData<int, string, string> Answers => new()
    {
        { 400, "application/json", JsonConvert.SerializeObject(new { error_message = Long, error_type = Long }) },
        { 400, "application/json", JsonConvert.SerializeObject(new { detail = Lines }) },
        { 400, "application/json", JsonConvert.SerializeObject(new { message = new { limit = Long, other = Lines } }) },
        { 400, "application/json", JsonConvert.SerializeObject(new { message = new[] { Long, Lines } }) },
        { 401, "application/json", JsonConvert.SerializeObject(new { message = Long, error = Long }) },
        { 404, "application/json", JsonConvert.SerializeObject(new { message = Lines }) },
        { 409, "application/json", JsonConvert.SerializeObject(new { message = Long }) },
        { 429, "text/plain", Long },
        { 500, "text/plain", Lines },
        { 500, "text/html", "<html>" + Long },
        { 200, "text/html", "<html>" + Long },
        { 200, "application/json", "{\"" + Long + "\": nothing}" },
        { 200, "application/json", "{\"name\": {\"" + Long + "\": {\"" + Long + "\": [1,}}}" },
        { 200, "application/json", Long },
        { 200, "application/json", "\"" + Long + "\"" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_message_has_a_few_lines_at_most(int status, string contentType, string body)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.AnswerAsync(body, status, contentType));
        using QuayClient client = TestClient.Create(server, options => options.Retry.MaximumRetryCount = 0);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.Users.GetCurrentAsync(Limits.Token()));

        AssertShort(error);
        Assert.InRange(error.ErrorType?.Length ?? 0, 0, 101);
        Assert.Equal(Beginning(body), error.RawBody);
    }

    [Fact]
    public async Task A_redirect_that_names_a_long_host()
    {
        string host = string.Join(".", Enumerable.Repeat(new string('h', 60), 100));
        await using ScriptedServer server = await ScriptedServer.StartAsync((HttpContext http) => http.RedirectAsync($"https://{host}/"));
        using QuayClient client = TestClient.Create(server);

        AssertShort(await Assert.ThrowsAsync<QuayApiException>(() => client.Users.GetCurrentAsync(Limits.Token())));
    }

    [Theory]
    [InlineData("one\ntwo", "one\ntwo")]
    [InlineData("", "")]
    public void A_short_text_stays_as_it_is(string text, string expected) => Assert.Equal(expected, MessageText.Limit(text));

    [Fact]
    public void A_surrogate_pair_is_not_split() =>
        Assert.Equal("aa…", MessageText.Shorten("aa\U0001F600", 3));

    // All texts of the error record, those of inner exceptions included.
    private static void AssertShort(QuayApiException error)
    {
        for (Exception? e = error; e is not null; e = e.InnerException)
        {
            Assert.InRange(e.Message.Length, 1, 1001);
            Assert.InRange(e.Message.Split('\n').Length, 1, 4);
        }
    }

    private static string Beginning(string body) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(body).Take(ResponseBody.MaximumStart).ToArray());
}
