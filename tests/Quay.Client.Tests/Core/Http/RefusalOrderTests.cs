using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>
/// A name that cannot be part of a path is refused before the first request of a call, also if only a later request
/// has the name. Cmdlets rely on this to refuse names before they ask for confirmation.
/// </summary>
public class RefusalOrderTests
{
    private const string Odd = "x/y";

    private static readonly Dictionary<Type, object[]> OddValues = new()
    {
        [typeof(string)] = [Odd],
        [typeof(Place)] = [Place.Organization(Odd)],
        [typeof(QuotaOwner)] = [QuotaOwner.Organization(Odd), QuotaOwner.Namespace(Odd)],
        [typeof(Grantee)] = [new Grantee(QuayGranteeKind.User, Odd), new Grantee(QuayGranteeKind.Team, Odd)],
        [typeof(LogScope)] = [LogScope.OfOrganization(Odd)],
    };

    // Their last segments are the ends of other operations' paths.
    private static readonly RepositoryName[] Ambiguous =
        [.. ((string[])["acme/app/tag", "acme/app/tag/x", "acme/app/permissions/user", "acme/app/permissions/user/x", "acme/app/notification", "acme/app/build/x", "mirror/health"]).Select(RepositoryName.Parse)];

    [Fact]
    public async Task A_name_with_a_slash_is_refused_before_anything_is_sent()
    {
        string[] refused = await RefusedAsync(type => OddValues.GetValueOrDefault(type, []));

        Assert.InRange(refused.Length, 150, 1000);
    }

    [Fact]
    public async Task A_repository_that_is_ambiguous_is_refused_before_anything_is_sent()
    {
        string[] refused = await RefusedAsync(type => type == typeof(RepositoryName) ? Ambiguous : []);

        Assert.Contains("Repositories.DeleteAsync", refused);
        Assert.Contains("Repositories.ChangeAsync", refused);
        Assert.DoesNotContain("Tags.DeleteAsync", refused);
    }

    /// <summary>Makes all calls, checks that no request was sent before a refusal, and returns the names of the refused calls.</summary>
    private static async Task<string[]> RefusedAsync(Func<Type, IEnumerable<object>> odd)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.AnswerAsync(ClientCalls.Read(http.Request.Path)));
        var late = new List<string>();
        var refused = new List<string>();
        foreach ((string name, Func<QuayClient, Task> call) in ClientCalls.With(odd))
        {
            using QuayClient client = TestClient.Create(server, options => options.Retry.MaximumRetryCount = 0);
            server.Requests.Clear();
            if (await Record.ExceptionAsync(() => call(client)) is InvalidNameException refusal)
            {
                refused.Add(name);
                late.AddRange(server.Targets.Select(target => $"{name}: {target} was sent before {refusal.Message}"));
            }

            late.AddRange(server.Targets.Where(target => target.Split('?')[0].Contains("x%2F", StringComparison.OrdinalIgnoreCase)).Select(target => $"{name}: {target}"));
        }

        Assert.True(late.Count == 0, string.Join("\n", late.Distinct()));
        return [.. refused];
    }
}
