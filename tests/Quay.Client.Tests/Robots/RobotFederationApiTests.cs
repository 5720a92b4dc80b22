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

    /// <summary>Organizations, and null for the session's user.</summary>
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
    public async Task Nothing_goes_where_one_of_those_to_go_is_missing()
    {
        await Client.RobotFederation.SetAsync("acme", "ci", null, [Build], Limit);

        QuayApiException error = await Assert.ThrowsAsync<QuayApiException>(() => Client.RobotFederation.RemoveAsync("acme", "ci", [Build, Deploy], Limit));

        Assert.Equal((QuayErrorKind.NotFound, "api/v1/organization/acme/robots/ci/federation"), (error.Kind, error.Path));
        Assert.Single(await Client.RobotFederation.ListAsync("acme", "ci", null, Limit));
    }

    [Fact]
    public async Task A_robot_that_is_missing_is_not_found()
    {
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.RobotFederation.ListAsync("acme", "x", null, Limit)));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.RobotFederation.SetAsync("acme", "x", null, [Build], Limit)));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.RobotFederation.ClearAsync("acme", "x", Limit)));
    }

    [Fact]
    public async Task A_token_is_exchanged_without_anybody_signed_in()
    {
        await Client.RobotFederation.SetAsync("acme", "ci", null, [Build], Limit);
        using QuayClient nobody = TestClient.Create(Server.Endpoint, new NoAuthentication());

        QuayRobotToken token = await nobody.RobotFederation.ExchangeAsync("acme+ci", TokenFor("build").Protect(), Limit);

        Assert.Equal("acme+ci", token.Robot);
        Assert.True(token.Token!.IsJsonWebToken());
        Assert.InRange(token.ExpiresAt!.Value - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(50), TimeSpan.FromMinutes(70));
    }

    [Fact]
    public async Task A_session_with_a_password_is_not_signed_in_again_for_it()
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
    public void What_is_no_token_of_an_identity_provider_is_known(string text) => Assert.False(text.Protect().IsJsonWebToken());

    [Fact]
    public void A_token_of_an_identity_provider_is_known() => Assert.True(TokenFor("build").Protect().IsJsonWebToken());

    private static string TokenFor(string subject)
    {
        string claims = $$"""{"iss":"https://idp.example.com","sub":"{{subject}}","exp":{{DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds()}}}""";
        return $"e30.{Convert.ToBase64String(Encoding.UTF8.GetBytes(claims)).TrimEnd('=').Replace('+', '-').Replace('/', '_')}.c2ln";
    }

    private static async Task<QuayErrorKind> FailAsync(Func<Task> call) => (await Assert.ThrowsAsync<QuayApiException>(call)).Kind;
}
