using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// A queue of messages from calls on other threads. The pipeline's thread writes them, since only that thread may write
/// to the streams.
/// </summary>
internal sealed class PipelineMessages : IRequestObserver
{
    private const int MaximumPath = 160;
    // Guards itself, and is pulsed when a waiting thread has to look again. A semaphore would spin before it waits, which
    // takes processor time from the calls.
    private readonly Queue<Action<VisibleCmdlet>> _messages = new();

    /// <summary>Whether requests and retries are written as verbose lines.</summary>
    public bool ReportsRequests { get; set; }

    public void OnCompleted(RequestReport request)
    {
        if (ReportsRequests)
        {
            string status = request.StatusCode?.ToString(CultureInfo.InvariantCulture) ?? "no response";
            WriteVerboseLater($"{request.Method} {Shorten(request.Path)} -> {status} in {request.Elapsed.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms");
        }
    }

    public void OnRetry(QuayApiException error, int attempt, TimeSpan delay)
    {
        if (ReportsRequests)
        {
            WriteVerboseLater($"Retry {attempt} of {error.Method} /{Shorten(error.Path)} in {delay.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s: {error.Message}");
        }
    }

    /// <summary>Queues an action for the pipeline's thread. May be called from any thread.</summary>
    public void Post(Action<VisibleCmdlet> message)
    {
        lock (_messages)
        {
            _messages.Enqueue(message);
            Monitor.Pulse(_messages);
        }
    }

    /// <summary>Waits for a call and meanwhile runs the queued actions.</summary>
    /// <exception cref="OperationCanceledException">The pipeline is being stopped.</exception>
    public void WaitFor(Task task, VisibleCmdlet cmdlet, CancellationToken cancellationToken)
    {
        if (!task.IsCompleted)
        {
            _ = task.ContinueWith(
                _ => Wake(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            using CancellationTokenRegistration waking = cancellationToken.Register(Wake);
            do
            {
                lock (_messages)
                {
                    while (_messages.Count == 0 && !task.IsCompleted && !cancellationToken.IsCancellationRequested)
                    {
                        Monitor.Wait(_messages);
                    }
                }

                cancellationToken.ThrowIfCancellationRequested();
                Write(cmdlet);
            }
            while (!task.IsCompleted);
        }

        Write(cmdlet);
    }

    // Page tokens make paths long and have no meaning for readers.
    private static string Shorten(string path) => path.Length > MaximumPath ? path.Substring(0, MaximumPath) + "…" : path;

    private void WriteVerboseLater(string line) => Post(cmdlet => cmdlet.WriteVerbose(line));

    /// <summary>Runs the queued actions without waiting for more.</summary>
    public void Write(VisibleCmdlet cmdlet)
    {
        while (Take() is { } message)
        {
            message(cmdlet);
        }
    }

    private Action<VisibleCmdlet>? Take()
    {
        lock (_messages)
        {
            return _messages.Count > 0 ? _messages.Dequeue() : null;
        }
    }

    private void Wake()
    {
        lock (_messages)
        {
            Monitor.PulseAll(_messages);
        }
    }
}
