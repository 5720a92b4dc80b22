using System.Linq;
using System.Net.Http;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>Every failure in the recordings of a real registry.</summary>
public partial class RecordedErrorTests
{
    public static TheoryData<string> Failures => [.. Recordings.All.Where(exchange => exchange.Status >= 400).Select(exchange => exchange.Id)];

    [Theory]
    [MemberData(nameof(Failures))]
    public void Is_classified_as_expected(string id)
    {
        Exchange exchange = Recordings.Get(id);
        int row = ExpectedKinds.Row(exchange.Status, Words(exchange));
        QuayErrorKind expected = row < 0 ? ExpectedKinds.ByStatus[exchange.Status] : ExpectedKinds.ByWords[row].Kind;

        QuayApiException error = Classify(exchange);

        Assert.Equal(expected, error.Kind);
        Assert.Equal((exchange.Status, exchange.Operation, exchange.Body), (error.StatusCode, error.Operation, error.RawBody));
        Assert.Equal((string?)(exchange.Json as JObject)?["error_type"], exchange.Json?["error_type"] is null ? null : error.ErrorType);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public void Has_a_message_of_one_readable_line(string id)
    {
        string message = Classify(Recordings.Get(id)).Message;

        Assert.NotEmpty(message);
        Assert.True(message.Length < 700, message);
        Assert.DoesNotMatch(Unreadable(), message);
        Assert.Matches(@"[^.\s:][.…]$", message);
    }

    [Fact]
    public void Every_refused_scope_is_named()
    {
        string[] unnamed = Recordings.All
            .Where(exchange => exchange.Status == 403 && (string?)(exchange.Json as JObject)?["error_type"] == "insufficient_scope")
            .Where(exchange => !Classify(exchange).Message.Contains("needs a token with the scope ", System.StringComparison.Ordinal))
            .Select(exchange => exchange.Operation).Distinct().ToArray();

        // renewBootstrapToken takes tokens of another kind; the scope of getRepositoryMirrorHealth depends on its query.
        Assert.Equal(["getRepositoryMirrorHealth", "renewBootstrapToken"], unnamed.Order());
    }

    [Fact]
    public void No_operation_that_a_token_to_read_repositories_may_call_needs_another_scope()
    {
        string[] scopes = Recordings.All
            .Where(exchange => exchange.Caller == "readonly-scope" && exchange.Status < 300)
            .Select(exchange => ApiOperation.Find(exchange.Operation)?.Scope ?? "repo:read").Distinct().ToArray();

        Assert.Equal("repo:read", Assert.Single(scopes));
    }

    [Fact]
    public void Every_row_of_the_table_of_messages_matches_a_recording()
    {
        var used = Recordings.All.Where(exchange => exchange.Status >= 400).Select(exchange => ExpectedKinds.Row(exchange.Status, Words(exchange))).ToHashSet();

        Assert.Empty(ExpectedKinds.ByWords.Where((_, row) => !used.Contains(row)));
    }

    private static QuayApiException Classify(Exchange exchange) => ErrorClassifier.Classify(
        ApiRequest.Raw(new HttpMethod(exchange.Method), exchange.Operation, exchange.Path).About("thing 'x'"), exchange.Status, exchange.Body, null);

    private static string Words(Exchange exchange) => exchange.Json is JObject body
        ? new[] { "error_message", "detail", "message", "error" }.Select(name => body[name]).FirstOrDefault(value => value is not null)?.ToString() ?? ""
        : exchange.Body;

    // HTML tags, line ends, and fragments of a dumped schema or object.
    [GeneratedRegex(@"</?(!doctype|html|head|body|title|h1|p|br|a)\b|[\r\n\t]|Failed validating|On instance|'(properties|required|type)': |&(quot|lt|gt|amp|#\d+);|\{$", RegexOptions.IgnoreCase)]
    private static partial Regex Unreadable();
}
