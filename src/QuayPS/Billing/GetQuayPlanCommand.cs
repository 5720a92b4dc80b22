using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the plans that can be bought on quay.io.</summary>
[Cmdlet(VerbsCommon.Get, "QuayPlan")]
[OutputType(typeof(QuayPlan))]
public sealed class GetQuayPlanCommand : SessionCmdlet
{
    /// <summary>The title; with wildcards, those whose titles match.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string Title { get; set; } = "*";

    private protected override object? ErrorTarget => Title == "*" ? null : Title;

    private protected override void Execute() =>
        WriteNamed(Await(Client.Billing.ListPlansAsync(StopToken)), $"plan '{Title}'", new NamePattern(Title), plan => plan.Title);
}
