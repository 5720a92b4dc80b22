using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Counts what was done by kind and day: of an organization, a repository, the registry or the session's user.</summary>
[Cmdlet(VerbsCommon.Get, "QuayLogSummary", DefaultParameterSetName = LogTarget.User)]
[OutputType(typeof(QuayLogSummary))]
public sealed class GetQuayLogSummaryCommand : SessionCmdlet
{
    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LogTarget.Organization)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LogTarget.Repository)]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    /// <summary>Counts in the log of the whole registry, for superusers.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LogTarget.Superuser)]
    public SwitchParameter Superuser { get; set; }

    /// <summary>The first day, a whole one of UTC. The day before the last one unless set.</summary>
    [Parameter]
    [Time(TakesAge = true)]
    public DateTimeOffset? Since { get; set; }

    /// <summary>The last day, a whole one of UTC. Today, in UTC, unless set.</summary>
    [Parameter]
    [Time(TakesAge = true)]
    public DateTimeOffset? Until { get; set; }

    /// <summary>Only what this user or robot did. Registries count so for users and organizations only.</summary>
    [Parameter(ParameterSetName = LogTarget.User)]
    [Parameter(ParameterSetName = LogTarget.Organization)]
    [ArgumentCompleter(typeof(AnyUserCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Performer { get; set; }

    /// <summary>Only these kinds, such as <c>push_repo</c> or <c>delete_*</c>.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LogKindCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Kind { get; set; }

    private protected override object? ErrorTarget => LogTarget.Label(ParameterSetName, Organization, Repository) ?? Performer;

    private protected override void Execute()
    {
        NamePattern[]? kinds = Kind?.Select(kind => new NamePattern(kind)).ToArray();
        LogScope scope = LogTarget.Scope(ParameterSetName, Organization, Repository);
        IReadOnlyList<QuayLogSummary> found = Await(Client.Logs.SummarizeAsync(scope, LogTarget.Days(Since, Until), Performer, StopToken));
        WriteObject(
            found.Where(summary => kinds is null || Array.Exists(kinds, kind => kind.Matches(summary.Kind)))
                .OrderBy(summary => summary.DateTime).ThenBy(summary => summary.Kind, StringComparer.Ordinal),
            enumerateCollection: true);
    }
}
