using System;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Users;
using Xunit;

namespace Quay.Client.Tests;

public class AccountApiTests : RegistryTest
{
    [Fact]
    public async Task A_registered_user_is_not_verified_before_the_mail()
    {
        QuayUser eve = await Client.Account.RegisterAsync("eve", "correct-horse".Protect(), "eve@example.com", Limit);

        Assert.Equal(("eve", "eve", "eve@example.com", false), (eve.Name, eve.Username, eve.Email, eve.Verified));
        Assert.Null(eve.Password);
        Assert.Equal("correct-horse", State.FindUser("eve")!.Password);
    }

    [Fact]
    public async Task Registering_with_the_session_of_another_user_is_refused()
    {
        using QuayClient client = NewPasswordClient("alice");
        await client.ConnectAsync(Limit);

        var refusal = await Assert.ThrowsAsync<QuayApiException>(() => client.Account.RegisterAsync("eve", "correct-horse".Protect(), "eve@example.com", Limit));

        Assert.Equal(QuayErrorKind.InvalidInput, refusal.Kind);
        Assert.Equal(0, Calls("createNewUser"));
        Assert.Equal("alice", (await client.Users.GetCurrentAsync(Limit)).Name);
    }

    [Fact]
    public async Task Only_given_settings_are_changed_and_empty_ones_cleared()
    {
        using QuayClient client = NewClient("normal");
        await client.Account.ChangeAsync(new AccountSettings { Company = "Acme", Location = "Berlin", TagExpiration = TimeSpan.FromDays(7) }, Limit);

        QuayUser alice = await client.Account.ChangeAsync(new AccountSettings { Location = "" }, Limit);

        Assert.Equal(("Acme", null, TimeSpan.FromDays(7)), (alice.Company, alice.Location, alice.TagExpiration));
        User known = State.FindUser("alice")!;
        Assert.Equal(("Acme", null, "password"), (known.Company, known.Location, known.Password));
    }

    [Fact]
    public async Task The_recovery_address_of_an_organization_has_another_status()
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
    public async Task A_client_key_has_the_name_of_its_user()
    {
        QuayClientKey key = await Client.Account.CreateClientKeyAsync("admin", "password".Protect(), Limit);

        Assert.Equal("admin", key.Name);
        Assert.NotEmpty(key.Key!.Reveal());
    }

    [Fact]
    public async Task A_registry_without_plans_is_NotSupported()
    {
        Assert.Equal(QuayErrorKind.NotSupported, (await Assert.ThrowsAsync<QuayApiException>(() => Client.Account.GetPrivateAllowanceAsync(null, Limit))).Kind);
        Server.Options.Billing = true;

        QuayPrivateAllowance own = await Client.Account.GetPrivateAllowanceAsync(null, Limit);
        QuayPrivateAllowance acme = await Client.Account.GetPrivateAllowanceAsync("acme", Limit);

        Assert.Equal((null, 0, false), (own.Organization, own.PrivateCount, own.PrivateAllowed));
        Assert.Equal(("acme", 4, false), (acme.Organization, acme.PrivateCount, acme.PrivateAllowed));
    }
}
