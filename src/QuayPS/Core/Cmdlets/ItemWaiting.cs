using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Waits until the registry has ended a task, by polling its state.</summary>
internal static class ItemWaiting
{
    /// <summary>The default of -TimeoutSec for builds and mirrors, in seconds.</summary>
    public const int DefaultTimeoutSec = 3600;

    /// <summary>The default of -PollSec, in seconds.</summary>
    public const double DefaultPollSec = 5;

    /// <summary>Waits until a task of the registry has ended; writes an error if the wait times out.</summary>
    /// <param name="output">Receives the error.</param>
    /// <param name="client">The client. Closing it ends the wait.</param>
    /// <param name="subject">The task, at the beginning of messages: <c>The scan of 'acme/app:v1'</c>.</param>
    /// <param name="read">Reads the object.</param>
    /// <param name="hasEnded">Returns whether the object shows that the task has ended.</param>
    /// <param name="state">Returns the state of the object, in a few words.</param>
    /// <param name="timeoutSec">The longest time to wait, in seconds; with 0 the object is read once.</param>
    /// <param name="pollSec">The time between two reads, in seconds.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The last object that was read; null if the wait timed out.</returns>
    public static async Task<T?> WaitUntilEndedAsync<T>(
        this ItemOutput output,
        QuayClient client,
        string subject,
        Func<CancellationToken, Task<T>> read,
        Func<T, bool> hasEnded,
        Func<T, string> state,
        int timeoutSec,
        double pollSec,
        CancellationToken cancellationToken)
        where T : class
    {
        var clock = Stopwatch.StartNew();
        T seen = await read(cancellationToken).ConfigureAwait(false);
        while (!hasEnded(seen))
        {
            TimeSpan left = TimeSpan.FromSeconds(timeoutSec) - clock.Elapsed;
            if (left <= TimeSpan.Zero)
            {
                output.WriteError(ErrorMapper.TimedOut($"{subject} did not end within {timeoutSec} s; it is {state(seen)}.", output.Target));
                return null;
            }

            output.ShowState(subject, $"{state(seen)}, {clock.Elapsed.TotalSeconds.ToString("0", CultureInfo.CurrentCulture)} s");
            TimeSpan pause = TimeSpan.FromSeconds(pollSec);
            await client.PauseAsync(left < pause ? left : pause, cancellationToken).ConfigureAwait(false);
            seen = await read(cancellationToken).ConfigureAwait(false);
        }

        return seen;
    }
}
