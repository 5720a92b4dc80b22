using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

public class RobotsApiTests : RegistryTest
{
    /// <summary>An organization, and null for the session's user.</summary>
    public static TheoryData<string?> Owners => new() { "acme", null };

    [Fact]
    public async Task Robots_are_listed_without_tokens_unless_requested()
    {
        List<QuayRobot> plain = await Client.Robots.List("acme", false, false).ReadAllAsync();
        List<QuayRobot> full = await Client.Robots.List("acme", true, true).ReadAllAsync();

        Assert.Equal(["acme+ci", "acme+deploy", "acme+idle"], plain.Select(robot => robot.Name));
        Assert.All(plain, robot => Assert.Equal((null, "acme", "acme"), (robot.Token, robot.Organization, robot.Namespace)));
        Assert.All(full, robot => Assert.Equal(64, robot.Token?.Length));
        Assert.Equal(["app"], full[0].Repositories);
        Assert.Equal(("ci", "Continuous integration"), (full[0].ShortName, full[0].Description));
        Assert.NotNull(full[0].LastAccessed);
        Assert.Null(full[2].LastAccessed);
    }

    [Fact]
    public async Task Teams_are_listed_if_requested()
    {
        State.FindOrganization("acme")!.Teams["auditors"].Members.Add("acme+ci");

        Assert.Equal(["auditors"], (await Client.Robots.List("acme", false, true).ReadAllAsync())[0].Teams);
    }

    [Fact]
    public async Task The_users_own_robots_have_no_organization()
    {
        using QuayClient client = NewClient("normal");

        QuayRobot robot = Assert.Single(await client.Robots.List(null, true, false).ReadAllAsync());

        Assert.Equal(("alice+laptop", null, "alice"), (robot.Name, robot.Organization, robot.Namespace));
    }

    [Fact]
    public async Task The_list_of_a_missing_organization_is_empty() =>
        Assert.Empty(await Client.Robots.List("nonesuch", false, false).ReadAllAsync());

    [Theory]
    [MemberData(nameof(Owners))]
    public async Task A_robot_is_created_read_given_a_new_token_and_deleted(string? owner)
    {
        string full = (owner ?? "admin") + "+fresh";
        QuayRobot created = await Client.Robots.CreateAsync(owner, "fresh", "New here", new Dictionary<string, object?> { ["ticket"] = 42 }, Limit);
        QuayRobot read = await Client.Robots.GetAsync(owner, "fresh", Limit);
        QuayRobot renewed = await Client.Robots.RegenerateTokenAsync(owner, "fresh", Limit);
        await Client.Robots.DeleteAsync(owner, "fresh", Limit);

        Assert.Equal((full, owner, "New here"), (created.Name, created.Organization, created.Description));
        Assert.Equal((full, 42L), (read.Name, read.UnstructuredMetadata!["ticket"]));
        Assert.Equal(created.Token!.Reveal(), read.Token!.Reveal());
        Assert.NotEqual(read.Token!.Reveal(), renewed.Token!.Reveal());
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.Robots.GetAsync(owner, "fresh", Limit)));
    }

    [Theory]
    [MemberData(nameof(Owners))]
    public async Task A_missing_robot_is_NotFound_although_the_registry_answers_with_400(string? owner)
    {
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.Robots.GetAsync(owner, "nonesuch", Limit)));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.Robots.DeleteAsync(owner, "nonesuch", Limit)));
        Assert.Equal(QuayErrorKind.NotFound, await FailAsync(() => Client.Robots.RegenerateTokenAsync(owner, "nonesuch", Limit)));
    }

    [Theory]
    [InlineData("acme", "ci", QuayErrorKind.AlreadyExists)]
    [InlineData("acme", "B@d", QuayErrorKind.InvalidInput)]
    [InlineData("nonesuch", "ci", QuayErrorKind.NotFound)]
    public async Task An_existing_or_invalid_name_is_refused(string owner, string name, QuayErrorKind kind) =>
        Assert.Equal(kind, await FailAsync(() => Client.Robots.CreateAsync(owner, name, null, null, Limit)));

    [Fact]
    public async Task The_error_for_a_long_description_does_not_repeat_it()
    {
        var error = await Assert.ThrowsAsync<QuayApiException>(() => Client.Robots.CreateAsync("acme", "fresh", new string('x', 300), null, Limit));

        Assert.Equal(QuayErrorKind.InvalidInput, error.Kind);
        Assert.EndsWith("is too long.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public async Task Missing_rights_are_an_error()
    {
        using QuayClient normal = NewClient("normal");

        Assert.Equal(QuayErrorKind.Forbidden, await FailAsync(() => normal.Robots.List("globex", false, false).ReadAllAsync()));
        Assert.Equal(QuayErrorKind.Forbidden, await FailAsync(() => normal.Robots.GetAsync("globex", "x", Limit)));
        Assert.Equal(QuayErrorKind.Forbidden, await FailAsync(() => normal.Robots.CreateAsync("globex", "new", null, null, Limit)));
    }

    [Fact]
    public async Task An_error_has_no_token_in_its_message()
    {
        QuayRobot robot = await Client.Robots.GetAsync("acme", "ci", Limit);
        var error = await Assert.ThrowsAsync<QuayApiException>(() => Client.Robots.CreateAsync("acme", "ci", null, null, Limit));

        Assert.DoesNotContain(robot.Token!.Reveal(), error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Server.Seeded.Tokens["superuser"], error.ToString() + error.RawBody, StringComparison.Ordinal);
    }

    private static async Task<QuayErrorKind> FailAsync(Func<Task> call) => (await Assert.ThrowsAsync<QuayApiException>(call)).Kind;
}
