using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;
using QuayPS.EmbeddedRegistry.Seeding;
using Xunit;

namespace Quay.Client.Tests;

public class OrganizationsApiTests : RegistryTest
{
    [Fact]
    public async Task All_organizations_are_listed_page_by_page_and_each_once()
    {
        Bulk().Organizations(BulkSeed.Numbered("org-", 250));

        List<QuayOrganization> all = await Client.Organizations.ListAll().ReadAllAsync();

        Assert.Equal(253, all.Select(organization => organization.Name).Distinct().Count());
        Assert.Equal(253, all.Count);
        Assert.Equal(3, Calls("listAllOrganizations"));
        Assert.All(all, organization => Assert.NotNull(organization.QuotaReport));
    }

    [Fact]
    public async Task Only_superusers_list_all_organizations()
    {
        using QuayClient client = NewClient("normal");

        Assert.Equal(QuayErrorKind.Forbidden, await FailAsync(() => client.Organizations.ListAll().ReadAllAsync()));
        Assert.Equal(["acme", "initech"], (await client.Organizations.ListOwnAsync(Limit)).Select(organization => organization.Name));
    }

    [Fact]
    public async Task The_users_organizations_have_the_rights_of_the_user()
    {
        using QuayClient client = NewClient("normal");

        QuayOrganization initech = (await client.Organizations.ListOwnAsync(Limit)).Single(organization => organization.Name == "initech");

        Assert.Equal((true, true), (initech.IsAdmin, initech.CanCreateRepo));
    }

    [Fact]
    public async Task An_organization_has_its_teams_and_settings()
    {
        QuayOrganization acme = await Client.Organizations.GetAsync("acme", Limit);

        Assert.Equal(("acme", "acme", "acme@example.com", true), (acme.Name, acme.Organization, acme.Email, acme.IsAdmin));
        Assert.Equal(TimeSpan.FromDays(14), acme.TagExpiration);
        Assert.Equal(["owners", "developers", "auditors"], acme.Teams.Select(team => team.Name));
        Assert.Equal([QuayTeamRole.Admin, QuayTeamRole.Creator, QuayTeamRole.Member], acme.Teams.Select(team => team.Role));
        Assert.All(acme.Teams, team => Assert.Equal("acme", team.Organization));
    }

    [Fact]
    public async Task An_organization_is_created_and_read_back()
    {
        QuayOrganization created = await Client.Organizations.CreateAsync("umbrella", "hive@example.com", null, Limit);

        Assert.Equal(("umbrella", "hive@example.com", true), (created.Name, created.Email, created.IsAdmin));
        Assert.NotNull(State.FindOrganization("umbrella"));
    }

    [Fact]
    public async Task A_given_contact_address_is_sent()
    {
        await Client.Organizations.CreateAsync("umbrella", "hive@example.com", "desk@example.com", Limit);

        Assert.Equal("desk@example.com", State.FindOrganization("umbrella")!.ContactEmail);
    }

    [Theory]
    [InlineData("acme", null, QuayErrorKind.AlreadyExists)]
    [InlineData("alice", null, QuayErrorKind.AlreadyExists)]
    [InlineData("Bad Name", null, QuayErrorKind.InvalidInput)]
    [InlineData("good", "no address", QuayErrorKind.InvalidInput)]
    public async Task An_existing_or_invalid_name_or_address_is_refused(string name, string? email, QuayErrorKind kind) =>
        Assert.Equal(kind, await FailAsync(() => Client.Organizations.CreateAsync(name, email, null, Limit)));

    [Fact]
    public async Task An_organization_is_deleted()
    {
        await Client.Organizations.DeleteAsync("globex", Limit);

        Assert.Null(State.FindOrganization("globex"));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.Organizations.DeleteAsync("globex", Limit)));
    }

    [Fact]
    public async Task A_superuser_deletes_any_organization()
    {
        await Client.Organizations.DeleteAnyAsync("initech", Limit);

        Assert.Null(State.FindOrganization("initech"));
        Assert.Equal(1, Calls("deleteOrganization"));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.Organizations.DeleteAnyAsync("initech", Limit)));
    }

    [Fact]
    public async Task Missing_objects_and_missing_rights_have_different_kinds_of_error()
    {
        using QuayClient normal = NewClient("normal");
        using QuayClient reader = NewClient("readonly");

        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.Organizations.GetAsync("nonesuch", Limit)));
        Assert.Equal(QuayErrorKind.Forbidden, await FailAsync(() => normal.Organizations.DeleteAsync("globex", Limit)));
        Assert.Equal(QuayErrorKind.Forbidden, await FailAsync(() => normal.Organizations.DeleteAnyAsync("globex", Limit)));
        Assert.Equal(QuayErrorKind.Forbidden, await FailAsync(() => reader.Organizations.CreateAsync("new", null, null, Limit)));
    }

    [Fact]
    public async Task An_expired_token_has_another_kind_of_error_than_a_missing_right()
    {
        using QuayClient expired = NewClient("expired");

        Assert.Equal(QuayErrorKind.Unauthenticated, await FailAsync(() => expired.Organizations.DeleteAsync("globex", Limit)));
    }

    private static async Task<QuayErrorKind> FailAsync(Func<Task> call) => (await Assert.ThrowsAsync<QuayApiException>(call)).Kind;
}
