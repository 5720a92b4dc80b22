using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Routing;
using Xunit;

namespace QuayPS.EmbeddedRegistry.Tests.Contract;

/// <summary>The responses of the embedded registry match those of the recorded registry.</summary>
public sealed class ContractTests
{
    /// <summary>The areas, and the minimum number of replayed exchanges of each, so that a loss of exchanges is noticed.</summary>
    public static TheoryData<string, int> Areas { get; } = new()
    {
        { "appspecifictokens", 23 },
        { "build", 62 },
        { "error", 31 },
        { "oauth", 11 },
        { "organization_application_tokens", 30 },
        { "session", 21 },
        { "user", 120 },
        { "organization", 153 },
        { "superuser", 191 },
        { "repositorynotification", 54 },
        { "namespacenotification", 76 },
        { "mirror", 58 },
        { "mirrorhealth", 16 },
        { "org_mirror", 81 },
        { "repository", 84 },
        { "tag", 84 },
        { "manifest", 57 },
        { "secscan", 15 },
        { "permission", 76 },
        { "signing", 1 },
        { "repoemail", 13 },
        { "prototype", 34 },
        { "robot", 116 },
        { "logs", 98 },
        { "billing", 10 },
        { "bootstrap", 1 },
        { "capabilities", 2 },
        { "discovery", 3 },
        { "globalmessages", 18 },
        { "suconfig", 2 },
        { "search", 24 },
        { "team", 84 },
        { "namespacequota", 89 },
        { "policy", 127 },
        { "immutability_policy", 82 },
        { "trigger", 89 },
        { "v2", 13 },
    };

    [Theory]
    [MemberData(nameof(Areas))]
    public async Task Answers_as_recorded(string area, int floor)
    {
        await using RegistryServer server = await RegistryServer.StartAsync(new RegistryOptions { Seed = "sample", Clock = new RecordedClock(), RunsBuilds = false });
        Arrangement arrangement = Arrangement.For(area);
        arrangement.Prepare(server.State);
        using var replay = new Replay(server);
        var failures = new List<string>();
        int replayed = 0;
        foreach (Exchange exchange in Exchange.Load(area).Where(exchange => IsComparable(server.Operations, exchange)))
        {
            arrangement.Before(exchange.Id, server.State);
            IReadOnlyList<string> differences = await replay.SendAsync(exchange);
            replayed++;
            failures.AddRange(differences.Select(difference => $"{exchange.Id}: {difference}"));
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {replayed} exchanges of {area} differ:\n{string.Join('\n', failures)}");
        Assert.True(replayed >= floor, $"Only {replayed} exchanges of {area} were replayed, not {floor}.");
    }

    [Fact]
    public async Task Creates_the_first_user_as_recorded()
    {
        await using RegistryServer server = await RegistryServer.StartAsync(new RegistryOptions { Seed = "new" });
        using var replay = new Replay(server);
        Exchange[] exchanges = [.. Exchange.Load("user").Where(exchange => exchange.OperationId == "userInitialize")];
        Assert.Equal(6, exchanges.Length);
        foreach (Exchange exchange in exchanges)
        {
            Assert.Empty((await replay.SendAsync(exchange)).Select(difference => $"{exchange.Id}: {difference}"));
        }
    }

    private static bool IsComparable(OperationTable operations, Exchange exchange) =>
        !exchange.HasOtherSettings
        && !Skips.Contains(exchange.Id)
        && (operations.Find(exchange.OperationId) is { IsServed: true } || exchange.OperationId is "unknownPath" or "getCsrfToken" or "oauthAuthorizeApp" or "oauthAssignUser"
                or "getPullToken" or "listReferrers" or "pullManifest");
}
