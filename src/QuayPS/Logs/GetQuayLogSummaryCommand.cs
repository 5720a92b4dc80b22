using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the number of log entries by kind and day: of an organization, a repository, the registry or the session's user.</summary>
[Cmdlet(VerbsCommon.Get, "QuayLogSummary", DefaultParameterSetName = UserSet)]
[OutputType(typeof(QuayLogSummary))]
public sealed class GetQuayLogSummaryCommand : LogCmdlet
{
    // Not mandatory: an object from the pipeline would bind its session only, in the set that has nothing mandatory.
    /// <summary>Counts in the log of the whole registry, for superusers.</summary>
    [Parameter(ParameterSetName = SuperuserSet)]
    public SwitchParameter Superuser { get; set; }

    /// <summary>Only what this user or robot did. Registries count so for users and organizations only.</summary>
    [Parameter]
    [NameText]
    [ArgumentCompleter(typeof(AnyUserCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Performer { get; set; }

    /// <summary>Only these kinds, such as <c>push_repo</c> or <c>delete_*</c>.</summary>
    [Parameter]
    [NameText]
    [ArgumentCompleter(typeof(LogKindCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Kind { get; set; }

    private protected override object? ErrorTarget => base.ErrorTarget ?? Performer;

    private protected override void Prepare()
    {
        base.Prepare();
        LogKinds.Parse(Kind).WarnOfUnknown(this);
    }

    private protected override async Task ReadAsync(ItemOutput output)
    {
        if (Performer is not null && ParameterSetName is (RepositorySet or SuperuserSet))
        {
            throw new ArgumentException("The registry counts by performer for organizations and users only. Omit -Performer, or group the entries of Get-QuayLog or Get-QuaySuperuserLog.");
        }

        var kinds = LogKinds.Parse(Kind);
        IReadOnlyList<QuayLogSummary> counts = await Client.Logs.SummarizeAsync(Scope, Days, Performer, StopToken);
        output.Write(counts
            .Where(summary => kinds.Has(summary.Kind))
            .OrderBy(summary => summary.DateTime)
            .ThenBy(summary => summary.Kind, StringComparer.Ordinal)
            .ToArray());
    }
}
