using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Hosting;
using Xunit;

namespace Quay.Client.Tests;

public class RequestHeaderTests : RegistryTest
{
    [Fact]
    public async Task Every_request_names_the_client_and_shows_that_it_is_no_forged_one()
    {
        using QuayClient client = NewPasswordClient("admin", configure: options => options.UserAgent = "Mozilla/5.0 QuayPS/1.2");

        await client.ConnectAsync(Limit);
        await client.Registry.GetHealthAsync(Limit);
        await client.Robots.CreateAsync("acme", "fresh", null, null, Limit);
        await client.Tags.List(RepositoryName.Parse("acme/app"), new TagQuery()).ReadAllAsync();
        await client.DisconnectAsync(Limit);

        IReadOnlyList<RecordedRequest> requests = Server.Requests.All();
        Assert.True(requests.Count > 6);
        Assert.All(requests, request => Assert.Equal("Mozilla/5.0 QuayPS/1.2", request.UserAgent));
        Assert.All(requests, request => Assert.Equal("XMLHttpRequest", request.RequestedWith));
    }

    [Fact]
    public async Task Compressed_answers_are_asked_for_and_understood()
    {
        List<QuayTag> tags = await Client.Tags.List(RepositoryName.Parse("acme/app"), new TagQuery()).ReadAllAsync();

        Assert.Equal(44, tags.Count);
        Assert.Contains("gzip", Server.Requests.All().Single().AcceptEncoding);
    }

    [Fact]
    public async Task A_registry_that_does_not_compress_is_understood_as_well()
    {
        Server.Options.Compress = false;

        Assert.Equal(44, (await Client.Tags.List(RepositoryName.Parse("acme/app"), new TagQuery()).ReadAllAsync()).Count);
    }
}
