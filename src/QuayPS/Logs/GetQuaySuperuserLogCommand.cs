using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the log of the whole registry, for superusers.</summary>
[Cmdlet(VerbsCommon.Get, "QuaySuperuserLog")]
[OutputType(typeof(QuayLogEntry))]
public sealed class GetQuaySuperuserLogCommand : SessionCmdlet
{
    /// <summary>The time of the oldest entry; one day before -Until if not specified.</summary>
    [Parameter]
    [Time(TakesAge = true)]
    public DateTimeOffset? Since { get; set; }

    /// <summary>The time of the newest entry; now if not specified.</summary>
    [Parameter]
    [Time(TakesAge = true)]
    public DateTimeOffset? Until { get; set; }

    /// <summary>Only entries of actions of this user or robot.</summary>
    [Parameter]
    [NameText]
    [ArgumentCompleter(typeof(AnyUserCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Performer { get; set; }

    /// <summary>Only entries of these kinds, such as <c>push_repo</c> or <c>delete_*</c>.</summary>
    [Parameter]
    [NameText]
    [ArgumentCompleter(typeof(LogKindCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Kind { get; set; }

    /// <summary>Writes entries as they arrive instead of the newest first, which is faster over many days and needs less memory.</summary>
    [Parameter]
    public SwitchParameter Unordered { get; set; }

    private protected override object? ErrorTarget => Performer;

    private protected override void Execute()
    {
        LogKinds.Parse(Kind).WarnOfUnknown(this);
        LogQuery query = LogReading.Query(Since, Until, Performer, Unordered);
        Read(output => output.WriteListingAsync(Client.Logs.List(LogScope.WholeRegistry, query), LogReading.Activity, LogReading.Filter(Kind)));
    }
}
