using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Cancellable waits for tasks that cannot be cancelled themselves.</summary>
internal static class Waiting
{
    /// <summary>Waits for a task, or until the token is cancelled. The task then goes on.</summary>
    /// <exception cref="System.OperationCanceledException">The token was cancelled first.</exception>
    public static async Task<T> ForAsync<T>(Task<T> task, CancellationToken cancellationToken)
    {
        if (!task.IsCompleted)
        {
            var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            using (cancellationToken.Register(() => cancelled.TrySetResult(true)))
            {
                await Task.WhenAny(task, cancelled.Task).ConfigureAwait(false);
            }

            cancellationToken.ThrowIfCancellationRequested();
        }

        return await task.ConfigureAwait(false);
    }

    /// <summary>Observes the exception of a task that may be abandoned, so that it is not reported as unobserved.</summary>
    public static Task<T> Observed<T>(Task<T> task)
    {
        _ = task.ContinueWith(
            t => t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return task;
    }
}
