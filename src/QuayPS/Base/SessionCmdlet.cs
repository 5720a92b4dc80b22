using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that works with a session: all but those that make one.</summary>
public abstract class SessionCmdlet : QuayCmdlet
{
    private protected SessionCmdlet()
    {
    }

    /// <summary>The session to use, as Connect-Quay -PassThru returns it; without it the one of this runspace.</summary>
    [Parameter]
    [ValidateNotNull]
    public QuaySession? Session { get; set; }

    private protected override QuaySession ActiveSession
    {
        get
        {
            QuaySession session = Session ?? CurrentSession.Get() ?? throw new NoSessionException();
            return session.IsClosed
                ? throw new NoSessionException("The session was ended by Disconnect-Quay. Connect again with Connect-Quay.")
                : session;
        }
    }
}
