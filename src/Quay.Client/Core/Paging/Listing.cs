using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>A listing on its way: pages in order, the following ones fetched while one is being used.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public abstract class Listing<T> : IDisposable
{
    private readonly CancellationTokenSource _abandoned = new();

    private bool _disposed;

    private protected Listing() => Abandoned = _abandoned.Token;

    /// <summary>Whether the listing has come to its end although there is more, which the registry does not tell.</summary>
    public bool IsCut { get; private protected set; }

    /// <summary>Ends the fetching once the listing is disposed of.</summary>
    private protected CancellationToken Abandoned { get; }

    /// <summary>The next page, or null at the end.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="QuayApiException">The registry refused, failed, or cannot be reached.</exception>
    public abstract Task<IReadOnlyList<T>?> NextAsync(CancellationToken cancellationToken);

    /// <summary>Gives the rest of the listing up.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Cancels what is still being fetched.</summary>
    /// <param name="disposing">False when called by a finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            _disposed = true;
            _abandoned.Cancel();
            _abandoned.Dispose();
        }
    }

    /// <summary>Waits for something that is being fetched, but no longer than the caller likes.</summary>
    private protected static Task<TResult> WaitAsync<TResult>(Task<TResult> task, CancellationToken cancellationToken) =>
        Waiting.ForAsync(task, cancellationToken);

    /// <summary>Sees to it that a failure nobody waits for any more is no failure of the process.</summary>
    private protected static Task<TResult> Observed<TResult>(Task<TResult> task) => Waiting.Observed(task);
}
