using System;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

public class DefaultPermissionsApiTests : RegistryTest
{
    private static readonly Grantee Developers = new(QuayGranteeKind.Team, "developers");

    [Fact]
    public async Task A_default_permission_is_created_listed_changed_and_deleted()
    {
        QuayDefaultPermission made = await Client.DefaultPermissions.CreateAsync("acme", new(QuayGranteeKind.Robot, "acme+ci"), QuayRepositoryRole.Read, "alice", Limit);
        QuayDefaultPermission listed = Assert.Single(await Client.DefaultPermissions.ListAsync("acme", Limit));
        QuayDefaultPermission changed = await Client.DefaultPermissions.SetAsync("acme", made.Id, QuayRepositoryRole.Admin, Limit);
        await Client.DefaultPermissions.DeleteAsync("acme", made.Id, Limit);

        Assert.Equal(("acme", "acme+ci", QuayGranteeKind.Robot, QuayRepositoryRole.Read, "alice"), (made.Organization, made.Delegate, made.Kind, made.Role, made.Creator));
        Assert.Equal((made.Id, made.Organization, made.Delegate), (listed.Id, listed.Organization, listed.Delegate));
        Assert.Equal((QuayRepositoryRole.Admin, "acme"), (changed.Role, changed.Organization));
        Assert.Empty(await Client.DefaultPermissions.ListAsync("acme", Limit));
    }

    [Fact]
    public async Task An_existing_default_permission_is_not_created_again()
    {
        await Client.DefaultPermissions.CreateAsync("acme", Developers, QuayRepositoryRole.Read, null, Limit);
        await Client.DefaultPermissions.CreateAsync("acme", Developers, QuayRepositoryRole.Read, "alice", Limit);
        // A user with the name of the team is another grantee.
        State.AddUser("developers");
        await Client.DefaultPermissions.CreateAsync("acme", new(QuayGranteeKind.User, "developers"), QuayRepositoryRole.Read, null, Limit);

        Assert.Equal(QuayErrorKind.AlreadyExists, await FailAsync(() => Client.DefaultPermissions.CreateAsync("acme", Developers, QuayRepositoryRole.Write, null, Limit)));
        Assert.Equal(3, (await Client.DefaultPermissions.ListAsync("acme", Limit)).Count);
    }

    [Fact]
    public async Task The_error_names_the_missing_team_or_user()
    {
        var team = await Assert.ThrowsAsync<QuayApiException>(() => Client.DefaultPermissions.CreateAsync("acme", new(QuayGranteeKind.Team, "nonesuch"), QuayRepositoryRole.Read, null, Limit));
        var creator = await Assert.ThrowsAsync<QuayApiException>(() => Client.DefaultPermissions.CreateAsync("acme", Developers, QuayRepositoryRole.Read, "nobody", Limit));

        Assert.Equal((QuayErrorKind.NotFound, "The team 'nonesuch' was not found, or is not visible to this session."), (team.Kind, team.Message));
        Assert.Equal(QuayErrorKind.NotFound, creator.Kind);
        Assert.Contains("'nobody'", creator.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_objects_and_missing_rights_are_errors()
    {
        using QuayClient normal = NewClient("normal");

        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.DefaultPermissions.ListAsync("nonesuch", Limit)));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.DefaultPermissions.SetAsync("acme", "x", QuayRepositoryRole.Read, Limit)));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.DefaultPermissions.DeleteAsync("acme", "x", Limit)));
        Assert.Equal(QuayErrorKind.Forbidden, await FailAsync(() => normal.DefaultPermissions.ListAsync("globex", Limit)));
    }

    private static async Task<QuayErrorKind> FailAsync(Func<Task> call) => (await Assert.ThrowsAsync<QuayApiException>(call)).Kind;
}
