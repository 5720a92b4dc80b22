using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Seeding;
using QuayPS.EmbeddedRegistry.State;
using QuayPS.EmbeddedRegistry.Users;
using Xunit;

namespace Quay.Client.Tests;

public class UsersApiTests : RegistryTest
{
    [Fact]
    public async Task The_sessions_user_has_address_organizations_and_settings()
    {
        QuayUser user = await Client.Users.GetCurrentAsync(Limit);

        Assert.Equal(("admin", "admin", "admin@example.com", true), (user.Name, user.Username, user.Email, user.SuperUser));
        Assert.Equal(["acme", "globex"], user.Organizations.Select(organization => organization.Name));
        Assert.Equal(TimeSpan.FromDays(14), user.TagExpiration);
        Assert.Equal("admin", user.Avatar?.Name);
        Assert.Equal("admin", user.ToString());
    }

    [Fact]
    public async Task A_token_with_the_scope_user_read_gets_few_properties()
    {
        string token = State.IssueToken(State.FindUser("alice")!, Scopes.UserRead).Secret;
        using QuayClient client = TestClient.Create(Server.Endpoint, TestClient.Token(token));

        QuayUser user = await client.Users.GetCurrentAsync(Limit);

        Assert.Equal(("alice", null, null), (user.Name, user.Email, user.TagExpiration));
    }

    [Theory]
    [InlineData("readonly")]
    [InlineData("expired")]
    public async Task A_token_without_the_scope_is_refused(string token)
    {
        using QuayClient client = NewClient(token);

        Assert.Equal(QuayErrorKind.Unauthenticated, (await Assert.ThrowsAsync<QuayApiException>(() => client.Users.GetCurrentAsync(Limit))).Kind);
    }

    [Fact]
    public async Task All_users_are_listed_page_by_page_and_each_once()
    {
        Bulk().Users(BulkSeed.Numbered("user-", 250));

        List<QuayUser> all = await Client.Users.ListAll(enabledOnly: false).ReadAllAsync();

        Assert.Equal((255, 255), (all.Count, all.Select(user => user.Name).Distinct().Count()));
        Assert.Equal(3, Calls("listAllUsers"));
    }

    [Fact]
    public async Task Disabled_users_can_be_left_out()
    {
        List<QuayUser> enabled = await Client.Users.ListAll(enabledOnly: true).ReadAllAsync();

        Assert.Equal(["admin", "alice", "bob", "carol"], enabled.Select(user => user.Name));
        Assert.Equal(false, (await Client.Users.GetAnyAsync("dave", Limit)).Enabled);
    }

    [Fact]
    public async Task A_new_user_is_returned_with_the_generated_password()
    {
        QuayUser eve = await Client.Users.CreateAsync("eve", "eve@example.com", Limit);

        Assert.Equal(("eve", "eve@example.com"), (eve.Name, eve.Email));
        Assert.Equal(State.FindUser("eve")!.Password, eve.Password?.Reveal());
        Assert.Equal(0, Calls("getInstallUser"));
    }

    [Fact]
    public async Task Only_given_settings_are_changed()
    {
        await Client.Users.ChangeAnyAsync("bob", new UserSettings { Email = "bob2@example.com" }, Limit);
        await Client.Users.ChangeAnyAsync("bob", new UserSettings { Enabled = false }, Limit);
        await Client.Users.ChangeAnyAsync("dave", new UserSettings { Password = "correct-horse".Protect() }, Limit);

        User bob = State.FindUser("bob")!;
        User dave = State.FindUser("dave")!;
        Assert.Equal(("bob2@example.com", false, "password"), (bob.Email, bob.Enabled, bob.Password));
        Assert.Equal(("dave@example.com", false, "correct-horse"), (dave.Email, dave.Enabled, dave.Password));
    }

    [Fact]
    public async Task Deleting_a_disabled_user_is_refused_before_a_request_is_sent()
    {
        Assert.Equal(QuayErrorKind.Conflict, (await Assert.ThrowsAsync<QuayApiException>(() => Client.Users.DeleteAnyAsync("dave", Limit))).Kind);
        Assert.Equal(0, Calls("deleteInstallUser"));

        await Client.Users.DeleteAnyAsync("bob", Limit);

        Assert.Null(State.FindUser("bob"));
        Assert.NotNull(State.FindUser("dave"));
    }
}
