using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Routing;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>How often a change is sent when its answer is lost.</summary>
public class LostAnswerTests
{
    // A second one would do something else than the first.
    private static readonly string[] PutOnce =
    [
        "createUserRobot", "createOrgRobot", "updateOrganizationTeamMember", "inviteTeamMemberEmail", "acceptOrganizationTeamInvite", "changeOrganization",
    ];

    // Called by a step that comes after another change, whose answer is lost before.
    private static readonly string[] Behind = [];

    /// <summary>How far the answer comes, whether the connection was used before, and how often to repeat.</summary>
    public static TheoryData<LostAt, bool, int> Losses()
    {
        var losses = new TheoryData<LostAt, bool, int>();
        foreach (LostAt stage in Enum.GetValues<LostAt>())
        {
            foreach (bool pooled in new[] { false, true })
            {
                losses.Add(stage, pooled, 0);
                losses.Add(stage, pooled, 3);
            }
        }

        return losses;
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task Every_change_is_sent_as_often_as_the_policy_says(LostAt stage, bool pooled, int retries)
    {
        var wrong = new List<string>();
        var operations = new HashSet<string>();
        foreach ((string name, Func<QuayClient, Task> call) in ClientCalls.All())
        {
            await using var server = new LosingServer(stage, Read);
            using var authentication = new PasswordAuthentication("x", "password".Protect());
            using QuayClient client = TestClient.Create(server.Endpoint, authentication, options => options.Retry.MaximumRetryCount = retries);
            if (pooled)
            {
                await client.Raw.SendAsync("GET", "user/", null, null, Limits.Token());
            }

            Exception? error = await Record.ExceptionAsync(() => call(client));
            if (server.Changes.IsEmpty)
            {
                continue;
            }

            var failure = error as QuayApiException;
            operations.Add(failure?.Operation ?? "");
            bool once = failure?.Method == "POST" || PutOnce.Contains(failure?.Operation);
            int expected = once ? 1 : 1 + retries;
            if (failure?.Kind != QuayErrorKind.Network || server.Changes.Count != expected || server.Changes.Distinct().Count() > 2)
            {
                wrong.Add($"{name}: {server.Changes.Count} instead of {expected} ({string.Join(", ", server.Changes.Select(change => change.Line).Distinct())}), {error?.Message}");
            }
        }

        Assert.Equal("", string.Join("\n", wrong));
        Assert.Equal("", string.Join(" ", ChangingOperations().Except(operations).Except(Behind)));
    }

    // Whatever a call wants to see before it changes something.
    private static string Read(string target) => target switch
    {
        _ => """
            {"name":"x","csrf_token":"t"}
            """,
    };

    // Those that some cmdlet calls.
    private static IEnumerable<string> ChangingOperations()
    {
        using var ledger = new StreamReader(typeof(LostAnswerTests).Assembly.GetManifestResourceStream("ledger.csv")!);
        HashSet<string> called = [.. ledger.ReadToEnd().Split('\n').Select(line => line.Split(',')).Where(cells => cells is [_, { Length: > 0 }, ..]).Select(cells => cells[0])];
        return new OperationTable().All.Where(operation => operation.Method != "GET" && called.Contains(operation.Id)).Select(operation => operation.Id);
    }
}
