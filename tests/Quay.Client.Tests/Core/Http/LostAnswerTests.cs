using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Routing;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>How often a changing request is sent when its response is lost.</summary>
public class LostAnswerTests
{
    // Not idempotent: a second request would have another effect.
    private static readonly string[] PutOnce =
    [
        "createUserRobot", "createOrgRobot", "updateOrganizationTeamMember", "inviteTeamMemberEmail", "acceptOrganizationTeamInvite", "changeOrganization",
    ];

    // Sent only when the response to another change demands it.
    private static readonly string[] Behind = ["verifyUser"];

    /// <summary>Where the response is lost, whether the connection was used before, and the number of retries.</summary>
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
    public async Task Every_change_is_sent_as_often_as_its_retry_policy_allows(LostAt stage, bool pooled, int retries)
    {
        var wrong = new List<string>();
        var operations = new HashSet<string>();
        foreach ((string name, Func<QuayClient, Task> call) in ClientCalls.All())
        {
            await using var server = new LosingServer(stage, ClientCalls.Read);
            using QuayClient client = TestClient.Create(server.Endpoint, ClientCalls.Authentication(name), options => options.Retry.MaximumRetryCount = retries);
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
            (string Line, int OnConnection)[] sent = [.. server.Changes];
            bool once = failure?.Method == "POST" || PutOnce.Contains(failure?.Operation);
            int expected = once ? 1 : 1 + retries;
            if (failure?.Kind != QuayErrorKind.Network || sent.Length != expected || sent.DistinctBy(change => change.Line).Count() > 1
                || (pooled && sent[0].OnConnection == 1))
            {
                wrong.Add($"{name}: {sent.Length} instead of {expected} ({string.Join(", ", sent)}), {error?.Message}");
            }
        }

        Assert.Equal("", string.Join("\n", wrong));
        string[] missed = [.. ChangingOperations().Except(operations).Except(Behind)];
        Assert.True(missed.Length == 0, "These operations were not called: " + string.Join(", ", missed));
    }

    // The operations that cmdlets call.
    private static IEnumerable<string> ChangingOperations()
    {
        using var ledger = new StreamReader(typeof(LostAnswerTests).Assembly.GetManifestResourceStream("ledger.csv")!);
        HashSet<string> called = [.. ledger.ReadToEnd().Split('\n').Select(line => line.Split(',')).Where(cells => cells is [_, { Length: > 0 }, ..]).Select(cells => cells[0])];
        return new OperationTable().All.Where(operation => operation.Method != "GET" && called.Contains(operation.Id)).Select(operation => operation.Id);
    }
}
