using System;
using System.Collections.Generic;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Writes in what an organization differs from its document, from another document, or from that of another registry.</summary>
[Cmdlet(VerbsData.Compare, "QuayOrganization", DefaultParameterSetName = PathSet)]
[OutputType(typeof(QuayDifference))]
public sealed class CompareQuayOrganizationCommand : DocumentCmdlet
{
    private const string ReferenceSet = "Reference";

    /// <summary>The organization, where two registries are compared.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ReferenceSet)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Organization { get; set; } = [];

    /// <summary>The session with the registry whose organization takes the place of a document.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ReferenceSet)]
    [ValidateNotNull]
    public QuaySession? ReferenceSession { get; set; }

    /// <summary>A document that takes the place of the registry.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = ObjectSet)]
    [ValidateNotNullOrEmpty]
    public string? CurrentPath { get; set; }

    /// <summary>Shows as Remove what an import with -Prune would remove.</summary>
    [Parameter]
    public SwitchParameter Prune { get; set; }

    /// <summary>Shows also as Remove what keeps the session's user or the last administrator in the organization.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override object? ErrorTarget => ParameterSetName == ReferenceSet ? Organization[0] : base.ErrorTarget;

    private protected override IEnumerable<Func<QuayOrganizationDocument>> Documents(DeclaredStateOptions options) => ParameterSetName == ReferenceSet
        ? [() => Await(Observed(ReferenceSession!.Client).DeclaredState.ExportAsync(Organization[0], options, StopToken))]
        : base.Documents(options);

    private protected override void Execute(QuayOrganizationDocument document, DeclaredStateOptions options)
    {
        options.Prune = Prune;
        options.Force = Force;
        OrganizationPlan plan = CurrentPath is null
            ? Await(Client.DeclaredState.PlanAsync(document, options, StopToken))
            : DeclaredStateApi.Plan(OpenFile(CurrentPath), document, options);
        WriteRemarks(plan);
        WriteObject(plan.Differences, enumerateCollection: true);
    }
}
