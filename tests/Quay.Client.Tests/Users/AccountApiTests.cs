using System;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Users;
using Xunit;

namespace Quay.Client.Tests;

public class AccountApiTests : RegistryTest
{
    [Fact]
    public async Task Whoever_registers_awaits_a_mail()
    {
        QuayUser eve = await Client.Account.RegisterAsync("eve", "correct-horse".Protect(), "eve@example.com", Limit);

        Assert.Equal(("eve", "eve", "eve@example.com", false), (eve.Name, eve.Username, eve.Email, eve.Verified));
        Assert.Null(eve.Password);
        Assert.Equal("correct-horse", State.FindUser("eve")!.Password);
    }

    [Fact]
    public async Task A_session_is_not_given_to_whoever_registers()
    {
        using QuayClient client = NewPasswordClient("alice");
        await client.ConnectAsync(Limit);

        var refusal = await Assert.ThrowsAsync<QuayApiException>(() => client.Account.RegisterAsync("eve", "correct-horse".Protect(), "eve@example.com", Limit));

        Assert.Equal(QuayErrorKind.InvalidInput, refusal.Kind);
        Assert.Equal(0, Calls("createNewUser"));
        Assert.Equal("alice", (await client.Users.GetCurrentAsync(Limit)).Name);
    }

    [Fact]
    public async Task Only_what_is_given_is_changed_and_what_is_empty_is_cleared()
    {
        using QuayClient client = NewClient("normal");
        await client.Account.ChangeAsync(new AccountSettings { Company = "Acme", Location = "Berlin", TagExpiration = TimeSpan.FromDays(7) }, Limit);

        QuayUser alice = await client.Account.ChangeAsync(new AccountSettings { Location = "" }, Limit);

        Assert.Equal(("Acme", null, TimeSpan.FromDays(7)), (alice.Company, alice.Location, alice.TagExpiration));
        User known = State.FindUser("alice")!;
        Assert.Equal(("Acme", null, "password"), (known.Company, known.Location, known.Password));
    }

    [Fact]
    public async Task The_address_of_an_organization_is_told_apart()
    {
        QuayRecoveryEmail user = await Client.Account.RequestRecoveryAsync("bob@example.com", Limit);
        QuayRecoveryEmail organization = await Client.Account.RequestRecoveryAsync("globex@example.com", Limit);

        Assert.Equal(("bob@example.com", "sent", null), (user.Email, user.Status, user.Organization));
        Assert.Equal(("globex@example.com", "org", "g••••x"), (organization.Email, organization.Status, organization.Organization));
    }

    [Fact]
    public async Task A_user_becomes_an_organization_of_another_user()
    {
        using QuayClient client = NewClient("normal");

        await client.Account.ConvertAsync("bob", "password".Protect(), Limit);

        Assert.Equal(["bob"], State.FindOrganization("alice")!.Teams["owners"].Members);
        Assert.NotNull(State.FindRepository("alice/scratch"));
    }

    [Fact]
    public async Task A_client_key_knows_whose_it_is()
    {
        QuayClientKey key = await Client.Account.CreateClientKeyAsync("admin", "password".Protect(), Limit);

        Assert.Equal("admin", key.Name);
        Assert.NotEmpty(key.Key!.Reveal());
    }

    [Fact]
    public async Task Plans_are_told_apart_from_a_registry_that_has_none()
    {
        Assert.Equal(QuayErrorKind.NotSupported, (await Assert.ThrowsAsync<QuayApiException>(() => Client.Account.GetPrivateAllowanceAsync(null, Limit))).Kind);
        Server.Options.Billing = true;

        QuayPrivateAllowance own = await Client.Account.GetPrivateAllowanceAsync(null, Limit);
        QuayPrivateAllowance acme = await Client.Account.GetPrivateAllowanceAsync("acme", Limit);

        Assert.Equal((null, 0, false), (own.Organization, own.PrivateCount, own.PrivateAllowed));
        Assert.Equal(("acme", 4, false), (acme.Organization, acme.PrivateCount, acme.PrivateAllowed));
    }
}
