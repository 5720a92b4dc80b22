using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Hosting;
using QuayPS.EmbeddedRegistry.Routing;
using Xunit;

namespace QuayPS.EmbeddedRegistry.Tests;

/// <summary>Paths are routed to the same operations as by a real registry (Recordings/routes.tsv).</summary>
public sealed class RoutingTests
{
    private static readonly Router Router = new OperationTable().Router;

    /// <summary>Lines with a method, a decoded path, and the operation or status of a real registry.</summary>
    private static readonly string[][] Routes =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Recordings", "routes.tsv")).Skip(1).Select(line => line.Split('\t'))];

    [Fact]
    public void Paths_are_routed_as_recorded()
    {
        Assert.True(Routes.Length >= 1000, $"Only {Routes.Length} paths are recorded.");
        IEnumerable<string> differences =
            from route in Routes
            let answer = Answer(route[0], route[1])
            // Other responses come from the web interface, which is not routed here.
            where answer != (route[2] is "405" or "404" or "page" || IsWebRedirect(route) ? "none" : route[2])
            select $"{route[0]} {route[1]}: {answer} instead of {route[2]}";
        Assert.Empty(differences);
    }

    [Theory]
    [InlineData("DELETE", "/api/v1/organization/acme%2Fteam%2Fdevelopers", 204, "deleteOrganizationTeam", "orgname=acme|teamname=developers")]
    [InlineData("DELETE", "/api/v1/repository/acme/app/tag/latest%2Fnone", 204, "deleteRepository", "repository=acme/app/tag/latest/none")]
    [InlineData("DELETE", "/api/v1/organization/%2e%2e", 403, "deleteAdminedOrganization", "orgname=..")]
    [InlineData("GET", "/api/v1/organization/../user/", 404, null, "")]
    [InlineData("GET", "/api/v1/organization/acme%2", 404, "getOrganization", "orgname=acme%2")]
    [InlineData("GET", "/api/v1/organization/%252e", 404, "getOrganization", "orgname=%2e")]
    [InlineData("GET", "/api/v1/organization/a%5Cb%0Ac", 404, "getOrganization", "orgname=a\\b\nc")]
    [InlineData("GET", "/api/v1/organization/%C3%A4%FF", 404, "getOrganization", "orgname=\u00e4\uFFFD")]
    [InlineData("GET", "//api/v1/organization/acme", 200, "getOrganization", "orgname=acme")]
    [InlineData("DELETE", "/api/v1/organization//acme", 308, null, "")]
    [InlineData("POST", "/api/v1/organization", 308, null, "")]
    [InlineData("DELETE", "/api/v1/repository/acme///app", 404, null, "")]
    [InlineData("DELETE", "/api/v1/repository/acme", 405, null, "")]
    [InlineData("HEAD", "/api/v1/organization/acme", 200, "getOrganization", "orgname=acme")]
    public async Task The_path_is_decoded_before_it_is_routed(string method, string target, int status, string? operation, string values)
    {
        await using TestServer server = await TestServer.StartAsync();
        string caller = status == 403 ? "normal" : "superuser";
        var address = new Uri(server.Registry.Endpoint + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        request.Headers.Authorization = new("Bearer", server.Registry.Seeded.Tokens[caller]);
        using HttpResponseMessage response = await server.Http.SendAsync(request);

        RecordedRequest record = Assert.Single(server.Registry.Requests.All());
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(operation, record.OperationId);
        Assert.Equal(values, string.Join('|', record.Values.Select(value => $"{value.Key}={value.Value}")));
    }

    [Theory]
    [InlineData("acme/\u00e4pp", HttpStatusCode.NoContent)]
    [InlineData("acme\uFF0Fapp", HttpStatusCode.MethodNotAllowed)]
    public async Task Non_ASCII_letters_of_a_repository_are_replaced_by_similar_ASCII_letters(string name, HttpStatusCode status)
    {
        await using TestServer server = await TestServer.StartAsync();

        Assert.Equal((int)status, await server.SendAsync(HttpMethod.Delete, "/api/v1/repository/" + Uri.EscapeDataString(name).Replace("%2F", "/", StringComparison.Ordinal)));
        Assert.Equal(status != HttpStatusCode.NoContent, server.Registry.State.Repositories.ContainsKey("acme/app"));
    }

    [Fact]
    public async Task An_operation_whose_feature_is_off_has_no_route()
    {
        await using TestServer server = await TestServer.StartAsync(new RegistryOptions { Billing = false });
        using HttpResponseMessage response = await server.GetAsync("/api/v1/plans/");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Null(Assert.Single(server.Registry.Requests.All()).OperationId);
    }

    private static bool IsWebRedirect(string[] route) => route[2] == $"308 {route[1]}/" && Answer(route[0], route[1] + "/") == "none";

    private static string Answer(string method, string path)
    {
        RouteMatch match = Router.Match(method == "HEAD" ? "GET" : method, path, _ => true);
        return match.RedirectTo is string other ? "308 " + other
            : match.Operation is Operation operation ? string.Join('|', match.Values.Select(value => $"{value.Key}={value.Value}").Prepend(operation.Id))
            : "none";
    }
}
