using System;
using System.Linq;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Ends sessions: signs out of password sessions and discards the credentials.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "Quay")]
[OutputType(typeof(void))]
public sealed class DisconnectQuayCommand : SessionCmdlet
{
    /// <summary>The names of the sessions; the default session if neither -Name nor -Session is given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [NameText]
    [ArgumentCompleter(typeof(SessionCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    private protected override object? ErrorTarget => ChosenSession;

    private protected override bool NeedsOpenSession => false;

    private protected override void Execute()
    {
        if (Name is null)
        {
            End(ChosenSession ?? throw NoSessionException.NoDefault());
            return;
        }

        if (Session is not null || InputSession is not null)
        {
            throw new ArgumentException("A session and -Name are specified. Specify one of them.");
        }

        foreach (string name in Name)
        {
            Guard(() => EndNamed(new NamePattern(name)), () => name);
        }
    }

    private void EndNamed(NamePattern pattern)
    {
        QuaySession[] found = RunspaceSessions.Current.Open.Where(session => pattern.Matches(session.Name)).ToArray();
        if (found.Length == 0 && !pattern.HasWildcards)
        {
            WriteError(ErrorMapper.NotFound($"session '{pattern.Text}'", pattern.Text));
        }

        foreach (QuaySession session in found)
        {
            Guard(() => End(session), () => session.Name);
        }
    }

    // The session ends locally with any response of the registry, so that a cleanup script continues.
    private void End(QuaySession session)
    {
        RunspaceSessions.Current.Remove(session);
        if (session.IsClosed)
        {
            WriteVerbose($"The session '{session.Name}' had already ended.");
            return;
        }

        using (session)
        {
            try
            {
                Await(Observed(session.Client).DisconnectAsync(StopToken));
            }
            catch (QuayApiException e) when (e.Kind is QuayErrorKind.Unauthenticated or QuayErrorKind.Forbidden)
            {
                WriteVerbose($"The registry {session.Registry} had already ended the session '{session.Name}'.");
            }
            catch (QuayApiException e)
            {
                WriteWarning($"The session '{session.Name}' has ended, but the registry {session.Registry} did not sign it out: {e.Message} On the registry it ends when its sign-in expires.");
            }
        }
    }
}
