using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

public class RobotFederationApiTests : RegistryTest
{
    private static readonly FederatedIdentity Build = new("https://idp.example.com", "build");
    private static readonly FederatedIdentity Deploy = new("https://idp.example.com", "deploy");

    /// <summary>An organization, and null for the session's user.</summary>
    public static TheoryData<string?, string> Owners => new() { { "acme", "acme+fresh" }, { null, "admin+fresh" } };

    [Theory]
    [MemberData(nameof(Owners))]
    public async Task Identities_are_set_added_and_removed(string? owner, string full)
    {
        await Client.Robots.CreateAsync(owner, "fresh", null, null, Limit);

        IReadOnlyList<QuayRobotFederation> set = await Client.RobotFederation.SetAsync(owner, "fresh", "admin", [Build, Build], Limit);
        IReadOnlyList<QuayRobotFederation> added = await Client.RobotFederation.AddAsync(owner, "fresh", "admin", [Deploy, Build], Limit);
        await Client.RobotFederation.RemoveAsync(owner, "fresh", [Build], Limit);
        IReadOnlyList<QuayRobotFederation> left = await Client.RobotFederation.ListAsync(owner, "fresh", "admin", Limit);
        await Client.RobotFederation.ClearAsync(owner, "fresh", Limit);

        Assert.Equal((owner, full, Build.Issuer, Build.Subject), (set[0].Organization, set[0].Robot, set[0].Issuer, set[0].Subject));
        Assert.Single(set);
        Assert.Equal(["build", "deploy"], added.Select(identity => identity.Subject));
        Assert.Equal(["deploy"], left.Select(identity => identity.Subject));
        Assert.Empty(await Client.RobotFederation.ListAsync(owner, "fresh", "admin", Limit));
    }

    [Fact]
    public async Task No_identity_is_removed_if_one_of_the_given_is_missing()
    {
        await Client.RobotFederation.SetAsync("acme", "ci", null, [Build], Limit);

        QuayApiException error = await Assert.ThrowsAsync<QuayApiException>(() => Client.RobotFederation.RemoveAsync("acme", "ci", [Build, Deploy], Limit));

        Assert.Equal((QuayErrorKind.NotFound, "api/v1/organization/acme/robots/ci/federation"), (error.Kind, error.Path));
        Assert.Single(await Client.RobotFederation.ListAsync("acme", "ci", null, Limit));
    }

    [Fact]
    public async Task A_missing_robot_is_not_found()
    {
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.RobotFederation.ListAsync("acme", "x", null, Limit)));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.RobotFederation.SetAsync("acme", "x", null, [Build], Limit)));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.RobotFederation.ClearAsync("acme", "x", Limit)));
    }

    [Fact]
    public async Task A_token_is_exchanged_without_a_session()
    {
        await Client.RobotFederation.SetAsync("acme", "ci", null, [Build], Limit);
        using QuayClient nobody = TestClient.Create(Server.Endpoint, new NoAuthentication());

        QuayRobotToken token = await nobody.RobotFederation.ExchangeAsync("acme+ci", TokenFor("build").Protect(), Limit);

        Assert.Equal("acme+ci", token.Robot);
        Assert.True(token.Token!.IsJsonWebToken());
        Assert.InRange(token.ExpiresAt!.Value - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(50), TimeSpan.FromMinutes(70));
    }

    [Fact]
    public async Task A_refused_exchange_does_not_sign_in_again()
    {
        using QuayClient client = NewPasswordClient("alice");
        await client.ConnectAsync(Limit);
        int before = Server.Requests.All().Count;

        Assert.Equal(QuayErrorKind.Unauthenticated, await FailAsync(() => client.RobotFederation.ExchangeAsync("ci", TokenFor("build").Protect(), Limit)));
        Assert.Equal(before + 1, Server.Requests.All().Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("a.b.c")]
    [InlineData("e30.W10.c2ln")]
    [InlineData("e30.!!!.c2ln")]
    public void Other_texts_are_not_recognized_as_tokens_of_an_identity_provider(string text) => Assert.False(text.Protect().IsJsonWebToken());

    [Fact]
    public void A_token_of_an_identity_provider_is_recognized() => Assert.True(TokenFor("build").Protect().IsJsonWebToken());

    private static string TokenFor(string subject)
    {
        string claims = $$"""{"iss":"https://idp.example.com","sub":"{{subject}}","exp":{{DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds()}}}""";
        return $"e30.{Convert.ToBase64String(Encoding.UTF8.GetBytes(claims)).TrimEnd('=').Replace('+', '-').Replace('/', '_')}.c2ln";
    }

    private static async Task<QuayErrorKind> FailAsync(Func<Task> call) => (await Assert.ThrowsAsync<QuayApiException>(call)).Kind;
}
