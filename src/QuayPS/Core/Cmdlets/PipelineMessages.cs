using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// A queue of messages from calls on other threads. The pipeline's thread writes them, since only that thread may write
/// to the streams.
/// </summary>
#pragma warning disable CA1001 // Abandoned calls may still signal it, and a semaphore without a wait handle needs no disposal.
internal sealed class PipelineMessages : IRequestObserver
#pragma warning restore CA1001
{
    private const int MaximumPath = 160;
    private readonly ConcurrentQueue<Action<VisibleCmdlet>> _messages = new();
    private readonly SemaphoreSlim _signal = new(0);

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
        _messages.Enqueue(message);
        _signal.Release();
    }

    /// <summary>Waits for a call and meanwhile runs the queued actions.</summary>
    /// <exception cref="OperationCanceledException">The pipeline is being stopped.</exception>
    public void WaitFor(Task task, VisibleCmdlet cmdlet, CancellationToken cancellationToken)
    {
        if (!task.IsCompleted)
        {
            _ = task.ContinueWith(
                _ => _signal.Release(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            do
            {
                _signal.Wait(cancellationToken);
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
        while (_messages.TryDequeue(out Action<VisibleCmdlet>? message))
        {
            message(cmdlet);
        }
    }
}
