using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>A listing that is read page by page. The next pages are fetched while a page is being used.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public abstract class Listing<T> : IDisposable
{
    private readonly CancellationTokenSource _abandoned = new();

    private bool _disposed;

    private protected Listing() => Abandoned = _abandoned.Token;

    /// <summary>Whether the listing ended although the registry has more items, which it does not return.</summary>
    public bool IsCut { get; private protected set; }

    /// <summary>Cancelled when the listing is disposed of.</summary>
    private protected CancellationToken Abandoned { get; }

    /// <summary>Returns the items of the next page; null at the end.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="QuayApiException">The registry refused, failed, or cannot be reached.</exception>
    public abstract Task<IReadOnlyList<T>?> NextAsync(CancellationToken cancellationToken);

    /// <summary>Cancels the requests in progress.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Cancels the requests in progress.</summary>
    /// <param name="disposing">False if called by a finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            _disposed = true;
            _abandoned.Cancel();
            _abandoned.Dispose();
        }
    }

    /// <summary>Waits for a page that is being fetched, or until the token is cancelled.</summary>
    private protected static Task<TResult> WaitAsync<TResult>(Task<TResult> task, CancellationToken cancellationToken) =>
        Waiting.ForAsync(task, cancellationToken);

    /// <summary>Observes the exception of a page that may be abandoned.</summary>
    private protected static Task<TResult> Observed<TResult>(Task<TResult> task) => Waiting.Observed(task);
}
