using System;
using System.Linq;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that reads a log.</summary>
public abstract class QuayLogCmdlet : SessionCmdlet
{
    private protected QuayLogCmdlet()
    {
    }

    /// <summary>The time of the oldest entry. One day before -Until unless set.</summary>
    [Parameter]
    [Time(TakesAge = true)]
    public DateTimeOffset? Since { get; set; }

    /// <summary>The time of the newest entry. Now unless set.</summary>
    [Parameter]
    [Time(TakesAge = true)]
    public DateTimeOffset? Until { get; set; }

    /// <summary>Only what this user or robot did.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(AnyUserCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Performer { get; set; }

    /// <summary>Only entries of these kinds, such as <c>push_repo</c> or <c>delete_*</c>.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LogKindCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Kind { get; set; }

    /// <summary>Writes entries as they come instead of the newest first: quicker over many days, and with less memory.</summary>
    [Parameter]
    public SwitchParameter Unordered { get; set; }

    /// <summary>Whose log is read.</summary>
    private protected abstract LogScope Scope { get; }

    private protected sealed override void Execute()
    {
        DateTimeOffset until = Until ?? DateTimeOffset.Now;
        var query = new LogQuery(Since ?? until.AddDays(-1), until) { Performer = Performer, Unordered = Unordered };
        NamePattern[]? kinds = Kind?.Select(kind => new NamePattern(kind)).ToArray();
        WriteListing(
            Client.Logs.List(Scope, query),
            "Log entries",
            kinds is null ? null : entry => Array.Exists(kinds, kind => kind.Matches(entry.Kind)));
    }
}
