using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Hosting;
using Xunit;

namespace Quay.Client.Tests;

public class RequestHeaderTests : RegistryTest
{
    [Fact]
    public async Task Every_request_has_the_user_agent_and_the_header_X_Requested_With()
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
    public async Task Compressed_responses_are_requested_and_read()
    {
        List<QuayTag> tags = await Client.Tags.List(RepositoryName.Parse("acme/app"), new TagQuery()).ReadAllAsync();

        Assert.Equal(44, tags.Count);
        Assert.Contains("gzip", Server.Requests.All().Single().AcceptEncoding);
    }

    [Fact]
    public async Task Uncompressed_responses_are_read()
    {
        Server.Options.Compress = false;

        Assert.Equal(44, (await Client.Tags.List(RepositoryName.Parse("acme/app"), new TagQuery()).ReadAllAsync()).Count);
    }
}
