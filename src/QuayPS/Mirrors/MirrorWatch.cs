using Quay.Client;

namespace QuayPS;

/// <summary>What the commands that wait for the synchronization of mirrors have in common.</summary>
internal static class MirrorWatch
{
    /// <summary>How long to wait unless told otherwise, in seconds.</summary>
    public const int DefaultTimeoutSec = 3600;

    /// <summary>How long to wait before looking again unless told otherwise, in seconds.</summary>
    public const double DefaultPollSec = 5;

    /// <summary>Writes a mirror, or an error if the time was up before the synchronization has ended.</summary>
    /// <param name="cmdlet">Who writes.</param>
    /// <param name="target">The mirror as it was named.</param>
    /// <param name="mirror">What was seen of it last.</param>
    /// <param name="timeoutSec">How long it was waited for, in seconds.</param>
    public static void Write(VisibleCmdlet cmdlet, MirrorTarget target, QuayMirror mirror, int timeoutSec)
    {
        if (mirror.IsSyncing)
        {
            cmdlet.WriteError(ErrorMapper.TimedOut(
                $"The synchronization of '{target.Name}' did not end within {timeoutSec} s; it is {mirror.SyncStatus}.", target.Name));
        }
        else
        {
            cmdlet.WriteObject(mirror);
        }
    }
}
