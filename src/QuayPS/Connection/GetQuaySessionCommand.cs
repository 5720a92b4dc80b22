using System.Management.Automation;

namespace QuayPS;

/// <summary>Gets the session of this runspace; nothing if it has not connected.</summary>
[Cmdlet(VerbsCommon.Get, "QuaySession")]
[OutputType(typeof(QuaySession))]
public sealed class GetQuaySessionCommand : PSCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (CurrentSession.Get() is { } session)
        {
            WriteObject(session);
        }
    }
}
