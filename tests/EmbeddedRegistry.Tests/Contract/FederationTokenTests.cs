using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Robots;
using Xunit;

namespace QuayPS.EmbeddedRegistry.Tests.Contract;

/// <summary>
/// The responses to an exchange of robot tokens match the recorded ones. The recordings do not contain the tokens that were
/// sent, so each case has a token with the same property.
/// </summary>
public sealed class FederationTokenTests
{
    private const string Issuer = "https://idp.example.test";

    /// <summary>Case, robot, and token of the identity provider; null for none.</summary>
    public static TheoryData<string, string, string?> Cases => new()
    {
        { "exchanged", "acme+ci", Token(Issuer, "build") },
        { "wrong-subject", "acme+ci", Token(Issuer, "other") },
        { "expired-jwt", "acme+ci", Token(Issuer, "build", hours: -1) },
        { "unknown-issuer", "acme+ci", Token("https://other-idp.example.test", "build") },
        { "robot-without-federation", "acme+idle", Token(Issuer, "build") },
        { "not-a-robot", "alice", Token(Issuer, "build") },
        { "unknown-robot", "acme+nonesuch", Token(Issuer, "build") },
        { "not-a-jwt", "acme+ci", "secret" },
        { "no-authorization", "", null },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Answers_as_recorded(string recorded, string robot, string? token)
    {
        Exchange exchange = Exchange.Load("robot").Single(e => e.Id == "federationRobotToken/" + recorded);
        await using RegistryServer server = await RegistryServer.StartAsync();
        Robot ci = server.State.FindOrganization("acme")!.Robots["ci"];
        ci.Federation.Add((Issuer, "build"));
        using var http = new HttpClient { BaseAddress = new Uri(server.Endpoint) };
        using var request = new HttpRequestMessage(HttpMethod.Get, exchange.Path);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{robot}:{token}")));

        using HttpResponseMessage response = await http.SendAsync(request);
        string body = await response.Content.ReadAsStringAsync();

        Assert.Equal(exchange.Status, (int)response.StatusCode);
        JsonElement expected = exchange.Response.GetProperty("body");
        if (expected.ValueKind == JsonValueKind.Object)
        {
            JsonElement actual = JsonSerializer.Deserialize<JsonElement>(body);
            Assert.Equal(expected.EnumerateObject().Select(member => member.Name), actual.EnumerateObject().Select(member => member.Name));
            Assert.True(recorded == "exchanged" || JsonElement.DeepEquals(expected, actual), body);
        }
    }

    [Fact]
    public void Each_recorded_case_is_tested() =>
        Assert.Equal(Exchange.Load("robot").Where(e => e.OperationId == "federationRobotToken").Select(e => e.Case).Order(), Cases.Select(row => (string)row[0]).Order());

    private static string Token(string issuer, string subject, int hours = 1)
    {
        string claims = $$"""{"iss":"{{issuer}}","sub":"{{subject}}","exp":{{DateTimeOffset.UtcNow.AddHours(hours).ToUnixTimeSeconds()}}}""";
        return $"e30.{Convert.ToBase64String(Encoding.UTF8.GetBytes(claims)).TrimEnd('=').Replace('+', '-').Replace('/', '_')}.c2ln";
    }
}
