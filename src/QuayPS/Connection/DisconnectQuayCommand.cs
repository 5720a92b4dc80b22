using System.Management.Automation;

namespace QuayPS;

/// <summary>Ends a session: signs out where the registry keeps one, and forgets the credentials.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "Quay")]
[OutputType(typeof(void))]
public sealed class DisconnectQuayCommand : SessionCmdlet
{
    private protected override object? ErrorTarget => Session;

    private protected override void Execute()
    {
        QuaySession session = ActiveSession;
        if (session == CurrentSession.Get())
        {
            CurrentSession.Clear();
        }

        using (session)
        {
            Await(Observed(session.Client).DisconnectAsync(StopToken));
        }
    }
}
