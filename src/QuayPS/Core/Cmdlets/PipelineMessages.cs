using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// Carries what calls have to tell from their threads to the pipeline's, the only one that may write to the streams.
/// </summary>
#pragma warning disable CA1001 // Calls that nobody waits for any more may still signal; a semaphore without a wait handle holds nothing.
internal sealed class PipelineMessages : IRequestObserver
#pragma warning restore CA1001
{
    private const int MaximumPath = 160;
    private readonly ConcurrentQueue<Action<VisibleCmdlet>> _messages = new();
    private readonly SemaphoreSlim _signal = new(0);

    /// <summary>Whether each request is told, and not just what is unusual.</summary>
    public bool TellsRequests { get; set; }

    public void OnCompleted(RequestReport request)
    {
        if (TellsRequests)
        {
            string status = request.StatusCode?.ToString(CultureInfo.InvariantCulture) ?? "no answer";
            Tell($"{request.Method} {Shorten(request.Path)} -> {status} in {request.Elapsed.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms");
        }
    }

    public void OnRetry(QuayApiException error, int attempt, TimeSpan delay)
    {
        if (TellsRequests)
        {
            Tell($"Repetition {attempt} of {error.Method} /{Shorten(error.Path)} in {delay.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s: {error.Message}");
        }
    }

    /// <summary>Has something done on the pipeline's thread while it waits.</summary>
    public void Post(Action<VisibleCmdlet> message)
    {
        _messages.Enqueue(message);
        _signal.Release();
    }

    /// <summary>Waits for a call, writing meanwhile what comes in.</summary>
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

    // The places of pages are long and say nothing.
    private static string Shorten(string path) => path.Length > MaximumPath ? path.Substring(0, MaximumPath) + "…" : path;

    private void Tell(string line) => Post(cmdlet => cmdlet.WriteVerbose(line));

    /// <summary>Writes what has come in, without waiting for more.</summary>
    public void Write(VisibleCmdlet cmdlet)
    {
        while (_messages.TryDequeue(out Action<VisibleCmdlet>? message))
        {
            message(cmdlet);
        }
    }
}
