using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Reflection;
using System.Security;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>Responses that quote the request: secrets of the request are removed from objects, errors and reports.</summary>
public class RepeatedSecretTests
{
    private const string Token = "0123456789012345678901234567890123456789";
    private const string Secret = "pä\"ss/w+ö<r>d&1 2";

    private static readonly RepositoryName Repository = RepositoryName.Parse("acme/app");

    private static readonly Dictionary<string, Func<QuayClient, Task<object?>>> Calls = new()
    {
        ["a read"] = async client => await client.Users.GetCurrentAsync(Limits.Token()),
        ["a listing"] = async client => await client.Organizations.ListAll().ReadAllAsync(),
        ["tags"] = async client => await client.Tags.List(Repository, new TagQuery()).ReadAllAsync(),
        ["a user with a password"] = async client => await client.Account.ChangeAsync(new AccountSettings { Password = Secret.Protect() }, Limits.Token()),
        ["the first user"] = async client => await client.Registry.InitializeAsync("admin", Secret.Protect(), "a@example.com", Limits.Token()),
        ["the password of a client key"] = async client => await client.Account.CreateClientKeyAsync(null, Secret.Protect(), Limits.Token()),
        ["the password of a proxy cache"] = async client => await client.ProxyCaches.CreateAsync("acme", new ProxyCacheSettings { UpstreamRegistry = "example.com", Password = Secret.Protect() }, Limits.Token()),
        ["a raw request"] = client => client.Raw.SendAsync("POST", "things", null, new Dictionary<string, object?> { ["list"] = new object?[] { Secret.Protect() } }, Limits.Token()),
        ["a text"] = async client => await client.Raw.SendForTextAsync("POST", "things", null, new Dictionary<string, object?> { ["x"] = Secret.Protect() }, Limits.Token()),
        ["the token of an identity"] = async client => await client.RobotFederation.ExchangeAsync("acme+ci", Secret.Protect(), Limits.Token()),
    };

    public static IEnumerable<object[]> Cases =>
        from call in Calls.Keys
        from answer in new[] { "200 json", "200 list", "200 html", "400 json", "403 html", "500 text", "redirect" }
        select new object[] { call, answer };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_secret_is_in_no_object_error_or_report(string call, string answer)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => RepeatAsync(http, answer));
        using QuayClient client = TestClient.Create(server, options => options.Retry.MaximumRetryCount = 0);
        var recorder = new RequestRecorder();
        string kept;
        try
        {
            kept = JsonConvert.SerializeObject(Visible(await Calls[call](client.WithObserver(recorder))));
        }
        catch (QuayApiException e)
        {
            kept = e + "\n" + e.RawBody + "\n" + e.ErrorType + "\n" + e.Path;
        }

        kept += string.Join("\n", recorder.Completed.Select(request => request.Path));
        AssertHidden(kept);
    }

    [Fact]
    public async Task The_check_finds_a_secret_that_is_not_protected()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => RepeatAsync(http, "200 json"));
        using QuayClient client = TestClient.Create(server);

        // A plain string is not a secret, so it is not hidden.
        object? answer = await client.Raw.SendAsync("POST", "things", null, new Dictionary<string, object?> { ["x"] = Secret }, Limits.Token());

        Assert.Throws<Xunit.Sdk.DoesNotContainException>(() => AssertHidden(JsonConvert.SerializeObject(Visible(answer))));
    }

    [Fact]
    public async Task A_password_given_as_plain_text_is_hidden_in_errors()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => RepeatAsync(http, "400 json"));
        using QuayClient client = TestClient.Create(server);

        foreach (object body in new object[] { new Dictionary<string, object?> { ["new_password"] = Secret }, $$"""{"a":[{"api_token":{{JsonConvert.ToString(Secret)}}}]}""" })
        {
            var error = await Assert.ThrowsAsync<QuayApiException>(() => client.Raw.SendAsync("POST", "things", null, body, Limits.Token()));
            AssertHidden(error + error.RawBody);
        }
    }

    [Fact]
    public async Task The_session_cookie_and_the_CSRF_token_are_hidden_too()
    {
        const string cookie = "sessionCookie0123456789";
        const string csrf = "csrfToken0123456789";
        await using ScriptedServer server = await ScriptedServer.StartAsync(async http =>
        {
            if (http.Request.Path == "/csrf_token")
            {
                http.Response.Headers.SetCookie = "session=" + cookie + "; Path=/";
                await http.AnswerAsync($$"""{"csrf_token":"{{csrf}}"}""");
            }
            else
            {
                await RepeatAsync(http, "400 json");
            }
        });
        using QuayClient client = TestClient.Create(server.Endpoint, new PasswordAuthentication("alice", Secret.Protect()));

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.ConnectAsync(Limits.Token()));

        string kept = error + error.RawBody;
        Assert.Contains("alice", kept, StringComparison.Ordinal);
        Assert.DoesNotContain(cookie, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(csrf, kept, StringComparison.Ordinal);
        AssertHidden(kept);
    }

    [Fact]
    public void A_short_secret_is_hidden_only_as_a_whole_word()
    {
        var secrets = new SentSecrets();
        secrets.Add("is");

        Assert.Equal("This *****, and '*****'", secrets.Hide("This is, and 'is'"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void An_empty_text_is_not_a_secret(string? text)
    {
        var secrets = new SentSecrets();
        secrets.Add(text);

        Assert.Equal("a   b", secrets.Hide("a   b"));
        Assert.True(secrets.IsEmpty);
    }

    private static string Json(string text) => JsonConvert.ToString(text)[1..^1];

    private static void AssertHidden(string kept)
    {
        foreach (string secret in new[] { Token, Secret, Json(Secret), Json(Json(Secret)), Uri.EscapeDataString(Secret), WebUtility.UrlEncode(Secret), WebUtility.HtmlEncode(Secret), Convert.ToBase64String(Encoding.UTF8.GetBytes("$oauthtoken:" + Token)) })
        {
            Assert.DoesNotContain(secret, kept, StringComparison.Ordinal);
        }
    }

    // Each response has the headers and the body of the request.
    private static async Task RepeatAsync(HttpContext http, string answer)
    {
        using var reader = new StreamReader(http.Request.Body);
        string body = await reader.ReadToEndAsync();
        string headers = string.Join("; ", http.Request.Headers.Select(header => header.Key + ": " + header.Value));
        string all = headers + "\n" + body;
        object? parsed;
        try
        {
            parsed = JsonConvert.DeserializeObject(body);
        }
        catch (JsonException)
        {
            parsed = body;
        }

        var members = new Dictionary<string, object?>
        {
            ["name"] = "it",
            ["uuid"] = headers,
            ["unknown"] = parsed,
            ["known"] = new[] { all, body },
            [headers] = headers,
            ["message"] = "You sent " + all,
            ["error_type"] = headers,
            ["upstream_registry"] = headers,
        };
        await (answer switch
        {
            "200 json" => http.AnswerAsync(JsonConvert.SerializeObject(members)),
            "200 list" => http.AnswerAsync(JsonConvert.SerializeObject(new { organizations = new[] { members }, tags = new[] { members } })),
            "400 json" => http.AnswerAsync(JsonConvert.SerializeObject(members), 400),
            "200 html" => http.AnswerAsync("<html>" + WebUtility.HtmlEncode(all) + "</html>", 200, "text/html"),
            "403 html" => http.AnswerAsync("<html>" + WebUtility.HtmlEncode(all) + "</html>", 403, "text/html"),
            "redirect" => http.RedirectAsync("http://127.0.0.1:1/?" + Uri.EscapeDataString(all)),
            _ => http.AnswerAsync(all, 500, "text/plain"),
        });
    }

    // The public properties, as serializers and views show them, with SecureString as "protected".
    private static object? Visible(object? value) => value switch
    {
        null or string => value,
        SecureString => "protected",
        IDictionary entries => entries.Keys.Cast<object>().ToDictionary(key => key.ToString()!, key => Visible(entries[key])),
        IEnumerable items => items.Cast<object?>().Select(Visible).ToArray(),
        QuayObject model => model.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0).ToDictionary(property => property.Name, property => Visible(property.GetValue(model))),
        _ => value.ToString(),
    };
}
