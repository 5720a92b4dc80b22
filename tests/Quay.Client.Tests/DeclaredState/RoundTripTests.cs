using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>An import creates the declared state, a second import changes nothing, and an interrupted import is completed by the next one.</summary>
public sealed class RoundTripTests : DeclaredStateTest
{
    [Theory]
    [InlineData("acme")]
    [InlineData("globex")]
    [InlineData("initech")]
    public async Task A_demo_organization_imported_under_another_name_has_no_differences(string organization)
    {
        QuayOrganizationDocument document = await Client.DeclaredState.ExportAsync(organization, Options(), Limit);
        await ApplyAsync(await Client.DeclaredState.PlanAsync(document, Options("other", prune: true, force: true), Limit));
        int changes = Changes();

        Assert.Empty(await CompareAsync(document, Options("other", prune: true, force: true)));
        await ApplyAsync(await Client.DeclaredState.PlanAsync(document, Options("other", prune: true, force: true), Limit));

        Assert.True(changes > 0);
        Assert.Equal(changes, Changes());
        QuayOrganizationDocument copy = await Client.DeclaredState.ExportAsync("other", Options(), Limit);
        Assert.Equal(WithoutRemarks(document.Text), WithoutRemarks(copy.Text.Replace("other", organization, StringComparison.Ordinal)));
    }

    // Comments list objects that an export cannot write. The registry itself gives the robot of a mirror the role write.
    private static string WithoutRemarks(string text) => string.Join('\n', text.Split('\n').Where(line => !line.TrimStart().StartsWith('#')))
        .Replace("permissions: { robots: { deploy: write } }\n    mirror:", "mirror:", StringComparison.Ordinal);

    [Fact]
    public async Task Random_organizations_are_imported_completely_also_after_an_interruption()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            string name = $"random{seed}";
            QuayOrganizationDocument document = QuayOrganizationDocument.FromObject(RandomOrganization.Make(random, name), name);
            bool prune = random.Next(2) == 0;
            OrganizationPlan plan = await Client.DeclaredState.PlanAsync(document, Options(prune: prune, force: true), Limit);
            int count = plan.Ranks.Sum(rank => rank.Count);
            await ApplyAsync(plan, random.Next(count + 1));

            await ApplyAsync(await Client.DeclaredState.PlanAsync(document, Options(prune: prune, force: true), Limit));
            int changes = Changes();

            IReadOnlyList<string> differences = await CompareAsync(document, Options(prune: prune, force: true));
            Assert.True(differences.Count == 0, $"Seed {seed}: {string.Join("; ", differences)}");
            QuayOrganizationDocument export = await Client.DeclaredState.ExportAsync(name, Options(), Limit);
            differences = await CompareAsync(export, Options(prune: true, force: true));
            Assert.True(differences.Count == 0, $"Export of seed {seed}: {string.Join("; ", differences)}");
            Assert.Equal(changes, Changes());
            Server.Requests.Clear();
        }
    }
}
