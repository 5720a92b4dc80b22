using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the plans that can be bought on quay.io.</summary>
[Cmdlet(VerbsCommon.Get, "QuayPlan")]
[OutputType(typeof(QuayPlan))]
public sealed class GetQuayPlanCommand : QuayItemCmdlet
{
    /// <summary>The title; with wildcards, the plans whose titles match.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Title { get; set; }

    private protected override object? ErrorTarget => Title?[0];

    private protected override async Task ReadAsync(ItemOutput output)
    {
        var pattern = new NamePattern(Title?[0]);
        output.WriteNamed(await Client.Billing.ListPlansAsync(StopToken), $"plan '{pattern.Text}'", pattern, plan => plan.Title);
    }
}
