using System;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

public class RouteTests
{
    [Fact]
    public void The_slashes_of_a_nested_repository_stay()
    {
        RepositoryName repository = RepositoryName.Parse("acme/tools/builder");

        Assert.Equal("api/v1/repository/acme/tools/builder/tag/", Route.Of($"repository/{repository}/tag/"));
    }

    [Theory]
    [InlineData("acme+ci", "acme%2Bci")]
    [InlineData("100%", "100%25")]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a?b#c&d", "a%3Fb%23c%26d")]
    [InlineData("sha256:00ff", "sha256%3A00ff")]
    [InlineData("a b\u00e4", "a%20b%C3%A4")]
    [InlineData("v1.2-rc_3", "v1.2-rc_3")]
    [InlineData("...", "...")]
    [InlineData("..%2f", "..%252f")]
    public void Names_are_escaped(string name, string escaped) => Assert.Equal("api/v1/x/" + escaped, Route.Of($"x/{name}"));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void Names_that_would_lead_elsewhere_are_refused(string name) => Assert.Throws<ArgumentException>(() => Route.Of($"x/{name}/y"));

    [Theory]
    [InlineData("app")]
    [InlineData("/app")]
    [InlineData("acme/")]
    [InlineData("acme//app")]
    [InlineData("acme/../app")]
    [InlineData("acme/.")]
    [InlineData("acme/app:v1")]
    [InlineData("acme/app@sha256:00")]
    [InlineData("localhost:5000/acme/app")]
    [InlineData("")]
    public void What_is_no_full_name_of_a_repository_is_refused(string text) => Assert.Throws<FormatException>(() => RepositoryName.Parse(text));

    [Fact]
    public void A_repository_name_knows_its_namespace_and_the_rest()
    {
        RepositoryName name = RepositoryName.Parse("acme/tools/builder");

        Assert.Equal(("acme", "tools/builder", "acme/tools/builder"), (name.Namespace, name.Name, name.ToString()));
    }

    [Fact]
    public async Task Escaped_names_cross_the_wire_as_they_are()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("{}");
        using QuayClient client = TestClient.Create(server);

        await client.Tags.DeleteAsync(RepositoryName.Parse("acme/a+b/c"), "50%/..", Limits.Token());

        Assert.Equal(["/api/v1/repository/acme/a%2Bb/c/tag/50%25%2F.."], server.Targets);
    }
}
