using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.State;
using QuayPS.EmbeddedRegistry.Seeding;
using Xunit;

namespace Quay.Client.Tests;

public class UsersApiTests : RegistryTest
{
    [Fact]
    public async Task The_sessions_user_knows_mail_organizations_and_settings()
    {
        QuayUser user = await Client.Users.GetCurrentAsync(Limit);

        Assert.Equal(("admin", "admin", "admin@example.com", true), (user.Name, user.Username, user.Email, user.SuperUser));
        Assert.Equal(["acme", "globex"], user.Organizations.Select(organization => organization.Name));
        Assert.Equal(TimeSpan.FromDays(14), user.TagExpiration);
        Assert.Equal("admin", user.Avatar?.Name);
        Assert.Equal("admin", user.ToString());
    }

    [Fact]
    public async Task A_token_of_little_scope_sees_little()
    {
        string token = State.IssueToken(State.FindUser("alice")!, Scopes.UserRead).Secret;
        using QuayClient client = TestClient.Create(Server.Endpoint, TestClient.Token(token));

        QuayUser user = await client.Users.GetCurrentAsync(Limit);

        Assert.Equal(("alice", null, null), (user.Name, user.Email, user.TagExpiration));
    }

    [Theory]
    [InlineData("readonly")]
    [InlineData("expired")]
    public async Task Without_the_scope_it_is_refused(string token)
    {
        using QuayClient client = NewClient(token);

        Assert.Equal(QuayErrorKind.Unauthenticated, (await Assert.ThrowsAsync<QuayApiException>(() => client.Users.GetCurrentAsync(Limit))).Kind);
    }

    [Fact]
    public async Task The_registrys_users_come_page_by_page_and_each_once()
    {
        Bulk().Users(BulkSeed.Numbered("user-", 250));

        List<QuayUser> all = await Client.Users.ListAll(enabledOnly: false).ReadAllAsync();

        Assert.Equal((255, 255), (all.Count, all.Select(user => user.Name).Distinct().Count()));
        Assert.Equal(3, Calls("listAllUsers"));
    }

    [Fact]
    public async Task Those_who_are_disabled_can_be_left_out()
    {
        List<QuayUser> enabled = await Client.Users.ListAll(enabledOnly: true).ReadAllAsync();

        Assert.Equal(["admin", "alice", "bob", "carol"], enabled.Select(user => user.Name));
        Assert.Equal(false, (await Client.Users.GetAnyAsync("dave", Limit)).Enabled);
    }
}
