using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the log of an organization, of a repository or, without either, of the session's user.</summary>
[Cmdlet(VerbsCommon.Get, "QuayLog", DefaultParameterSetName = UserSet)]
[OutputType(typeof(QuayLogEntry))]
public sealed class GetQuayLogCommand : LogCmdlet
{
    /// <summary>Only what this user or robot did.</summary>
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

    /// <summary>Writes entries as they come instead of the newest first: faster over many days, and with less memory.</summary>
    [Parameter]
    public SwitchParameter Unordered { get; set; }

    private protected override object? ErrorTarget => base.ErrorTarget ?? Performer;

    private protected override void Prepare()
    {
        base.Prepare();
        LogKinds.Parse(Kind).WarnOfUnknown(this);
    }

    private protected override async Task ReadAsync(ItemOutput output)
    {
        LogQuery query = LogReading.Query(Since, Until, Performer, Unordered);
        await output.WriteListingAsync(Client.Logs.List(Scope, query), LogReading.Activity, LogReading.Filter(Kind));
    }
}
