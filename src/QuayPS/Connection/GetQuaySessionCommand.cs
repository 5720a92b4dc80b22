using System.Linq;
using System.Management.Automation;

namespace QuayPS;

/// <summary>Gets the open sessions of this runspace; nothing if there are none.</summary>
[Cmdlet(VerbsCommon.Get, "QuaySession")]
[OutputType(typeof(QuaySession))]
public sealed class GetQuaySessionCommand : VisibleCmdlet
{
    /// <summary>The names of the sessions; all sessions if not given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(SessionCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Gets only the default session, which commands without -Session use.</summary>
    [Parameter]
    public SwitchParameter Default { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (NamePattern pattern in Name.Select(name => new NamePattern(name)))
        {
            QuaySession[] found = RunspaceSessions.Current.Open.Where(session => pattern.Matches(session.Name)).ToArray();
            WriteObject(found.Where(session => !Default || session.IsDefault), enumerateCollection: true);
            if (found.Length == 0 && !pattern.HasWildcards)
            {
                WriteError(ErrorMapper.NotFound($"session '{pattern.Text}'", pattern.Text));
            }
        }
    }
}
