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
public sealed class GetQuayLogSummaryCommand : LogReadCmdlet
{
    // Not mandatory: otherwise an object from the pipeline would bind in the set without mandatory parameters, with its session only.
    /// <summary>Counts in the log of the whole registry, for superusers.</summary>
    [Parameter(ParameterSetName = SuperuserSet)]
    public SwitchParameter Superuser { get; set; }

    private protected override async Task ReadAsync(ItemOutput output)
    {
        if (Performer is not null && (RepositoryOfItem is not null || ParameterSetName == SuperuserSet))
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
