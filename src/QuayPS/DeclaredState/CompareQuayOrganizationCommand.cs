using System;
using System.Collections.Generic;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Writes the differences between an organization and its document, or between two documents or two registries.</summary>
[Cmdlet(VerbsData.Compare, "QuayOrganization", DefaultParameterSetName = PathSet)]
[OutputType(typeof(QuayDifference))]
public sealed class CompareQuayOrganizationCommand : DocumentCmdlet
{
    private const string ReferenceSet = "Reference";

    /// <summary>The organization, if two registries are compared.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = ReferenceSet)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Organization { get; set; } = [];

    /// <summary>The session, or its name, of the registry whose organization is used instead of a document.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ReferenceSet)]
    [SessionName]
    [ArgumentCompleter(typeof(SessionCompleter))]
    [ValidateNotNull]
    public QuaySession? ReferenceSession { get; set; }

    /// <summary>A document that is used instead of the state of the registry.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = ObjectSet)]
    [ValidateNotNullOrEmpty]
    public string? CurrentPath { get; set; }

    /// <summary>Shows items that an import with -Prune would remove as Remove.</summary>
    [Parameter]
    public SwitchParameter Prune { get; set; }

    /// <summary>Shows protected items as Remove as well, such as those by which the session's user or the last administrator administers the organization.</summary>
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
