using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that reads entries of a log, or counts them, by performer and kind.</summary>
public abstract class LogReadCmdlet : LogCmdlet
{
    private protected LogReadCmdlet()
    {
    }

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

    private protected override object? ErrorTarget => base.ErrorTarget ?? Performer;

    private protected override void Prepare()
    {
        base.Prepare();
        LogKinds.Parse(Kind).WarnOfUnknown(this);
    }
}
