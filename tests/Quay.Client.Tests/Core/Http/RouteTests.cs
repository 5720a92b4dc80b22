using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

public class RouteTests
{
    [Fact]
    public void The_slashes_of_a_nested_repository_are_not_escaped()
    {
        RepositoryName repository = RepositoryName.Parse("acme/tools/builder");

        Assert.Equal("api/v1/repository/acme/tools/builder/tag/", Route.Path($"repository/{repository}/tag/"));
    }

    [Theory]
    [InlineData("acme+ci", "acme%2Bci")]
    [InlineData("100%", "100%25")]
    [InlineData("a?b#c&d", "a%3Fb%23c%26d")]
    [InlineData("sha256:00ff", "sha256%3A00ff")]
    [InlineData("a b\u00e4", "a%20b%C3%A4")]
    [InlineData("v1.2-rc_3", "v1.2-rc_3")]
    [InlineData("...", "...")]
    [InlineData("v1.", "v1.")]
    public void Names_are_escaped(string name, string escaped) => Assert.Equal("api/v1/x/" + escaped, Route.Path($"x/{name}"));

    [Theory]
    [InlineData("", "'' is empty. The path of the request requires a name.")]
    [InlineData(".", "'.' is a relative path segment and not a name.")]
    [InlineData("..", "'..' is a relative path segment and not a name.")]
    [InlineData("a/b", "'a/b' holds '/', which ends a name in the path of a request. The request would reach another object.")]
    [InlineData("a\\b", "'a\\b' holds '\\', which ends a name in the path of a request. The request would reach another object.")]
    [InlineData("a\nb", "'a\u240Ab' holds a control character (U+000A), which names in the registry cannot have.")]
    [InlineData("%2e%2E", "'%2e%2E' decodes to '..', which is a relative path segment and not a name.")]
    [InlineData("a%252Fb", "'a%252Fb' decodes to 'a/b', which holds '/', which ends a name in the path of a request. The request would reach another object.")]
    public void Names_that_would_change_the_path_are_refused(string name, string message)
    {
        var refusal = Assert.Throws<InvalidNameException>(() => Route.Path($"x/{name}/y"));

        Assert.Equal((name, message), (refusal.Name, refusal.Message));
    }

    [Theory]
    [InlineData("app")]
    [InlineData("/app")]
    [InlineData("acme/")]
    [InlineData("acme//app")]
    [InlineData("acme/../app")]
    [InlineData("acme/.")]
    [InlineData("acme/a\\b")]
    [InlineData("acme/a\tb")]
    [InlineData("acme/%2e%2e/app")]
    [InlineData("acme/a%2Fb")]
    [InlineData("acme/\u00e4pp")]
    [InlineData("acme/app:v1")]
    [InlineData("acme/app@sha256:00")]
    [InlineData("localhost:5000/acme/app")]
    [InlineData("")]
    public void Texts_that_are_no_full_repository_name_are_refused(string text) =>
        Assert.Equal(text, Assert.Throws<InvalidNameException>(() => RepositoryName.Parse(text)).Name);

    [Fact]
    public void A_repository_name_is_split_into_namespace_and_name()
    {
        RepositoryName name = RepositoryName.Parse("acme/tools/builder");

        Assert.Equal(("acme", "tools/builder", "acme/tools/builder"), (name.Namespace, name.Name, name.ToString()));
    }

    [Fact]
    public async Task Escaped_names_are_sent_unchanged()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("{}");
        using QuayClient client = TestClient.Create(server);

        await client.Tags.DeleteAsync(RepositoryName.Parse("acme/a+b/c"), "50%;..", Limits.Token());

        Assert.Equal(["/api/v1/repository/acme/a%2Bb/c/tag/50%25%3B.."], server.Targets);
    }
}
