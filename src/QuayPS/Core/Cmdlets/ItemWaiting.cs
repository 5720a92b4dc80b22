using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Waits until the registry has finished something, reading its state again and again.</summary>
internal static class ItemWaiting
{
    /// <summary>The default of -TimeoutSec for builds and mirrors, in seconds.</summary>
    public const int DefaultTimeoutSec = 3600;

    /// <summary>The default of -PollSec, in seconds.</summary>
    public const double DefaultPollSec = 5;

    /// <summary>Waits until something has ended; writes an error where the time is over before.</summary>
    /// <param name="output">Takes the error.</param>
    /// <param name="client">The client, whose end is the end of the wait.</param>
    /// <param name="subject">What is waited for, as a message begins: <c>Scan of acme/app:v1</c>.</param>
    /// <param name="read">Reads the object.</param>
    /// <param name="hasEnded">Whether the object shows that the wait is over.</param>
    /// <param name="state">The state of the object, in a word or two.</param>
    /// <param name="timeoutSec">The longest time to wait, in seconds; with 0 the object is read once.</param>
    /// <param name="pollSec">The time between two readings, in seconds.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The object that has ended; null where the time was over before.</returns>
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
