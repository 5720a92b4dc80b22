using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Quay.Client.Tests;

/// <summary>Base of tests that export, compare and import organizations; each test has its own registry.</summary>
public abstract class DeclaredStateTest : RegistryTest
{
    private protected static QuayOrganizationDocument Document(string text) => QuayOrganizationDocument.FromText(text.Replace("\r\n", "\n"), "acme.yaml");

    /// <summary>Options for the superuser of the demo data.</summary>
    private protected static DeclaredStateOptions Options(string? name = null, bool prune = false, bool force = false) =>
        new() { Name = name, Prune = prune, Force = force, SessionUser = "admin" };

    private protected Task<OrganizationPlan> PlanAsync(string text, DeclaredStateOptions? options = null) =>
        Client.DeclaredState.PlanAsync(Document(text), options ?? Options(), Limit);

    /// <summary>Applies the changes of a plan in order, up to a limit.</summary>
    private protected static async Task ApplyAsync(OrganizationPlan plan, int limit = int.MaxValue)
    {
        foreach (PlannedChange change in plan.Ranks.SelectMany(rank => rank).Take(limit))
        {
            await change.ApplyAsync(Limit);
        }
    }

    private protected async Task<IReadOnlyList<string>> CompareAsync(QuayOrganizationDocument document, DeclaredStateOptions? options = null) =>
        (await Client.DeclaredState.PlanAsync(document, options ?? Options(), Limit)).Differences.Select(difference => difference.ToString()).ToArray();

    private protected int Changes() => Server.Requests.All().Count(request => request.Method is not ("GET" or "HEAD"));
}
