using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.State;
using QuayPS.EmbeddedRegistry.Users;

namespace QuayPS.EmbeddedRegistry.Tests.Contract;

/// <summary>Sends recorded requests to an embedded registry and returns the differences of its responses.</summary>
internal sealed class Replay : IDisposable
{
    private const string RecordedHost = "quay.example.test";
    private const string CookieName = "_csrf_token";
    private const string FormType = "application/x-www-form-urlencoded";
    private static readonly string[] IdNames = ["uuid", "client_id", "client_secret", "id", "file_id", "kid"];
    private static readonly string[] CsrfNames = ["csrf_token", "X-Next-CSRF-Token"];

    private static readonly Regex FormToken = new("_csrf_token=[^&]*");

    // Values that are generated each time.
    private static readonly Regex NewSecret = new("(access_token=|code=)[^&]*");

    private readonly RegistryServer _server;
    private readonly HttpClient _http;
    private readonly Dictionary<string, string> _pages = [];
    private readonly Dictionary<string, string> _ids = [];
    private readonly Dictionary<string, (string Cookie, string Csrf)> _sessions = [];
    private readonly Dictionary<(string Caller, string? User), string> _tokens = [];
    private string? _cookie;

    public Replay(RegistryServer server)
    {
        _server = server;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(server.Endpoint) };
    }

    public async Task<IReadOnlyList<string>> SendAsync(Exchange exchange)
    {
        using HttpRequestMessage request = await BuildAsync(exchange);
        using HttpResponseMessage response = await _http.SendAsync(request);
        string body = await response.Content.ReadAsStringAsync();
        Learn(exchange, response, body);
        return Compare(exchange, response, body);
    }

    public void Dispose() => _http.Dispose();

    private static JsonElement? Parse(string body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string FirstLine(JsonElement value) => value.GetString()!.Split('\n')[0];

    private async Task<HttpRequestMessage> BuildAsync(Exchange exchange)
    {
        string query = string.Join('&', exchange.Query.Select(pair => $"{pair.Key}={Uri.EscapeDataString(_pages.GetValueOrDefault(pair.Value, pair.Value))}"));
        var request = new HttpRequestMessage(new HttpMethod(exchange.Method), OurIds(exchange.Path) + (query.Length > 0 ? $"?{query}" : ""));
        if (exchange.Body is JsonElement body)
        {
            string text = body.ValueKind == JsonValueKind.String ? body.GetString()! : body.GetRawText();
            request.Content = new StringContent(OurIds(exchange.ContentType == FormType ? OurForm(exchange, text) : text), Encoding.UTF8);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(exchange.ContentType ?? "application/json");
        }

        Authorize(exchange, request);
        foreach ((string name, string value) in exchange.Headers)
        {
            if (name == "X-CSRF-Token" && value.Length > 10)
            {
                (string cookie, string csrf) = await SessionOfAsync(value);
                request.Headers.Add(name, csrf);
                _cookie = cookie;
            }
            else
            {
                request.Headers.Add(name, value);
            }
        }

        if (_cookie is not null && (exchange.Caller == "session" || request.Headers.Contains("X-CSRF-Token")))
        {
            request.Headers.Add("Cookie", $"{CookieName}={_cookie}");
        }

        return request;
    }

    // The form of a browser whose user had signed in before the recording.
    private string OurForm(Exchange exchange, string form)
    {
        if (exchange.Caller == "session" && _cookie is null)
        {
            var session = new WebSession { User = _server.State.FindUser("devtable"), LoginTime = _server.State.Now };
            _server.State.Sessions.Add(session.Id, session);
            _cookie = session.Id;
        }

        return FormToken.Replace(form, _ => "_csrf_token=" + _server.State.Sessions[_cookie!].CsrfToken);
    }

    private void Authorize(Exchange exchange, HttpRequestMessage request) => request.Headers.Authorization = exchange.Caller switch
    {
        "basic" => new AuthenticationHeaderValue("Basic", Convert.ToBase64String("devtable:password"u8)),
        "anonymous" or "session" => null,
        // The token server takes a token as a password.
        _ when exchange.OperationId == "getPullToken" => new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("$oauthtoken:" + TokenOf(exchange.Caller, exchange.User)))),
        _ => new AuthenticationHeaderValue("Bearer", TokenOf(exchange.Caller, exchange.User)),
    };

    // One token for each caller during the whole replay, because users are renamed and deleted.
    private string TokenOf(string caller, string? user)
    {
        if (_tokens.TryGetValue((caller, user), out string? secret))
        {
            return secret;
        }

        RegistryState state = _server.State;
        User devtable = state.FindUser("devtable")!;
        AccessToken? token = caller switch
        {
            "superuser" => state.IssueToken(devtable),
            "normal" => state.IssueToken(state.FindUser(user)!),
            "readonly-scope" => state.IssueToken(devtable, Scopes.RepoRead),
            "expired" => state.IssueToken(devtable, Scopes.All, TimeSpan.FromHours(-1)),
            "global-readonly-superuser" => state.IssueToken(state.FindUser("globalreadonlysuperuser")!),
            _ => null,
        };
        return _tokens[(caller, user)] = token?.Secret ?? "no-such-token";
    }

    private async Task<(string Cookie, string Csrf)> SessionOfAsync(string recordedCsrf)
    {
        if (!_sessions.TryGetValue(recordedCsrf, out (string Cookie, string Csrf) session))
        {
            using HttpResponseMessage response = await _http.GetAsync(new Uri("/csrf_token", UriKind.Relative));
            string csrf = Parse(await response.Content.ReadAsStringAsync())!.Value.GetProperty("csrf_token").GetString()!;
            _sessions.Add(recordedCsrf, session = (CookieOf(response)!, csrf));
        }

        return session;
    }

    private static string? CookieOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? cookies)
            ? cookies.First().Split(';')[0][(CookieName.Length + 1)..]
            : null;

    // Page tokens, ids and CSRF tokens of a response are used in later requests.
    private void Learn(Exchange exchange, HttpResponseMessage response, string body)
    {
        if (exchange.AnswerBody is { ValueKind: JsonValueKind.Object } recorded && Parse(body) is { ValueKind: JsonValueKind.Object } actual)
        {
            LearnIds(recorded, actual);
            if (recorded.TryGetProperty("next_page", out JsonElement old) && actual.TryGetProperty("next_page", out JsonElement page))
            {
                _pages[old.GetString()!] = page.GetString()!;
            }

            if (recorded.TryGetProperty(CsrfNames[0], out JsonElement csrf) && CookieOf(response) is string cookie)
            {
                _sessions[csrf.GetString()!] = (cookie, actual.GetProperty(CsrfNames[0]).GetString()!);
            }
        }

        if (exchange.AnswerHeader(CsrfNames[1]) is string next && response.Headers.TryGetValues(CsrfNames[1], out IEnumerable<string>? values))
        {
            _sessions[next] = (CookieOf(response)!, values.First());
        }
    }

    // In later requests, ids that the recorded registry generated are replaced by those of the embedded registry.
    private void LearnIds(JsonElement recorded, JsonElement actual)
    {
        foreach (JsonProperty member in recorded.EnumerateObject())
        {
            if (!actual.TryGetProperty(member.Name, out JsonElement ours) || ours.ValueKind != member.Value.ValueKind)
            {
                continue;
            }

            if (member.Value.ValueKind == JsonValueKind.Object)
            {
                LearnIds(member.Value, ours);
            }
            else if (member.Value.ValueKind == JsonValueKind.String && IdNames.Contains(member.Name))
            {
                _ids[member.Value.GetString()!] = ours.GetString()!;
            }
        }
    }

    private string OurIds(string text) =>
        _ids.Aggregate(text, (ours, id) => ours.Replace(id.Key, id.Value, StringComparison.Ordinal));

    private List<string> Compare(Exchange exchange, HttpResponseMessage response, string body)
    {
        if ((int)response.StatusCode != exchange.Status)
        {
            return [$"status {(int)response.StatusCode} instead of {exchange.Status}: {body[..Math.Min(body.Length, 200)]}"];
        }

        var differences = new List<string>();
        string? type = response.Content.Headers.ContentType?.ToString();
        if (type?.Replace(" ", "", StringComparison.Ordinal) != exchange.AnswerType?.Replace(" ", "", StringComparison.Ordinal))
        {
            differences.Add($"content type {type} instead of {exchange.AnswerType}");
        }

        if (exchange.IsEmpty)
        {
            differences.AddRange(body.Length == 0 ? [] : [$"a body of {body.Length} characters instead of none"]);
        }
        else if (exchange.AnswerBody is JsonElement recorded && !exchange.IsTruncated)
        {
            differences.AddRange(CompareBody(recorded, body, exchange.IsTrimmed));
        }

        if (exchange.AnswerHeader("Location") is string location)
        {
            string expected = location.Replace(RecordedHost, new Uri(_server.Endpoint).Authority, StringComparison.Ordinal);
            string? actual = response.Headers.Location?.OriginalString;
            (expected, actual) = (NewSecret.Replace(expected, "$1"), actual is null ? null : NewSecret.Replace(actual, "$1"));
            differences.AddRange(actual == expected ? [] : [$"Location {actual} instead of {expected}"]);
        }

        if (exchange.AnswerHeader("WWW-Authenticate") is string challenge)
        {
            string expected = challenge.Replace(RecordedHost, new Uri(_server.Endpoint).Authority, StringComparison.Ordinal);
            string actual = response.Headers.WwwAuthenticate.ToString();
            differences.AddRange(actual.Replace(" ", "", StringComparison.Ordinal) == expected.Replace(" ", "", StringComparison.Ordinal) ? [] : [$"WWW-Authenticate {actual} instead of {expected}"]);
        }

        return differences;
    }

    private IEnumerable<string> CompareBody(JsonElement recorded, string body, bool trimmed)
    {
        JsonElement? actual = Parse(body);
        if (recorded.ValueKind == JsonValueKind.String)
        {
            // A recording does not distinguish a JSON string from plain text.
            string text = actual is { ValueKind: JsonValueKind.String } json ? json.GetString()! : body;
            return text.Trim() == recorded.GetString()!.Trim() || text.StartsWith("<!doctype", StringComparison.Ordinal) ? [] : [$"'{text}' instead of '{recorded.GetString()}'"];
        }

        return actual is JsonElement value
            ? Shape.Differences(recorded, value, trimmed).Concat(CompareMessages(recorded, value))
            : ["the body is not JSON"];
    }

    // Cmdlets show these messages and compare them, so their first lines must equal the recorded ones.
    private IEnumerable<string> CompareMessages(JsonElement recorded, JsonElement actual)
    {
        // Responses of /v2 have a list of errors.
        if (recorded.ValueKind == JsonValueKind.Object && recorded.TryGetProperty("errors", out JsonElement errors) && errors.ValueKind == JsonValueKind.Array
            && actual.TryGetProperty("errors", out JsonElement our) && our.GetArrayLength() > 0)
        {
            (recorded, actual) = (errors[0], our[0]);
        }

        foreach (string name in (string[])["detail", "message", "error", "error_type"])
        {
            if (recorded.ValueKind == JsonValueKind.Object
                && recorded.TryGetProperty(name, out JsonElement message) && message.ValueKind == JsonValueKind.String
                && actual.TryGetProperty(name, out JsonElement ours) && ours.ValueKind == JsonValueKind.String
                && OurIds(FirstLine(message)) != FirstLine(ours))
            {
                yield return $"{name} '{FirstLine(ours)}' instead of '{FirstLine(message)}'";
            }
        }
    }
}
