using System;
using System.Diagnostics;
using System.Globalization;
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
            return session.IsClosed ? throw NoSessionException.Ended() : session;
        }
    }

    /// <summary>Whose session it is, for messages; null where that is not known, or there is no session.</summary>
    private protected string? SessionUser => (Session ?? CurrentSession.Get())?.User;

    /// <summary>Looks at something again and again until it has ended, or the time is over.</summary>
    /// <param name="activity">What is waited for, for the progress bar: <c>Scan of acme/app:v1</c>.</param>
    /// <param name="look">Looks once.</param>
    /// <param name="hasEnded">Whether that is the end.</param>
    /// <param name="state">What is seen, in a word.</param>
    /// <param name="timeoutSec">How long to wait; with 0 it looks once.</param>
    /// <param name="pollSec">How long to wait before it looks again.</param>
    /// <returns>What was seen last.</returns>
    private protected T Poll<T>(string activity, Func<T> look, Func<T, bool> hasEnded, Func<T, string> state, int timeoutSec, double pollSec)
    {
        var clock = Stopwatch.StartNew();
        var limit = TimeSpan.FromSeconds(timeoutSec);
        using var progress = new ProgressReporter(this, activity);
        T seen;
        while (!hasEnded(seen = look()) && clock.Elapsed < limit)
        {
            progress.Show($"{state(seen)}, {clock.Elapsed.TotalSeconds.ToString("0", CultureInfo.CurrentCulture)} s");
            TimeSpan pause = TimeSpan.FromSeconds(pollSec);
            TimeSpan left = limit - clock.Elapsed;
            Await(Client.PauseAsync(left <= TimeSpan.Zero ? TimeSpan.Zero : left < pause ? left : pause, StopToken));
        }

        return seen;
    }
}
