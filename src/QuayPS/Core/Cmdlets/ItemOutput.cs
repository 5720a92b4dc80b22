using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// Collects the output of the work on one item from any thread, and writes it on the pipeline's thread after the output of
/// earlier items. It holds at most one page of a listing, so that memory does not grow with the listing.
/// </summary>
/// <param name="cmdlet">The command that writes.</param>
/// <param name="messages">The queue of actions for the pipeline's thread.</param>
/// <param name="target">TargetObject of the item's errors.</param>
/// <param name="cancellationToken">Cancelled when the command ends.</param>
internal sealed class ItemOutput(QuayCmdlet cmdlet, PipelineMessages messages, object? target, CancellationToken cancellationToken) : IDisposable
{
    private readonly object _lock = new();
    // Held by the page that is not written yet: the next page is requested after this one is written.
    private readonly SemaphoreSlim _room = new(1);
    private readonly List<Action> _held = [];
    private ProgressReporter? _progress;
    private bool _isOpen;

    /// <summary>TargetObject of the item's errors.</summary>
    public object? Target => target;

    /// <summary>Writes an object, or each element of a collection.</summary>
    public void Write(object? value) => Post(() => cmdlet.WriteObject(value, enumerateCollection: true));

    /// <summary>Writes an error of the item; the work may go on.</summary>
    public void WriteError(ErrorRecord error) => Post(() => cmdlet.WriteError(error));

    /// <summary>Writes a warning.</summary>
    public void WriteWarning(string text) => Post(() => cmdlet.WriteWarning(text));

    /// <summary>Writes a line for -Verbose.</summary>
    public void WriteVerbose(string text) => Post(() => cmdlet.WriteVerbose(text));

    /// <summary>Runs an action on the pipeline's thread, after the output of earlier items.</summary>
    public void Post(Action action)
    {
        lock (_lock)
        {
            if (!_isOpen)
            {
                _held.Add(action);
                return;
            }
        }

        messages.Post(_ => action());
    }

    /// <summary>Writes a listing page by page.</summary>
    /// <param name="listing">The listing; it is disposed of.</param>
    /// <param name="activity">The activity of the progress bar: <c>Tags of acme/app</c>.</param>
    /// <param name="filter">Selects what is written; everything if null.</param>
    /// <param name="convert">Creates the object that is written; the element itself if null.</param>
    /// <returns>The number of elements that were selected.</returns>
    public async Task<int> WriteListingAsync<T>(
        Listing<T> listing, string activity, Func<T, bool>? filter = null, Func<T, object?>? convert = null)
    {
        int count = 0;
        _progress ??= new ProgressReporter(cmdlet, activity);
        using (listing)
        {
            await _room.WaitAsync(cancellationToken).ConfigureAwait(false);
            while (await listing.NextAsync(cancellationToken).ConfigureAwait(false) is { } page)
            {
                List<T> wanted = filter is null ? [.. page] : page.Where(filter).ToList();
                count += wanted.Count;
                Post(() =>
                {
                    cmdlet.WriteObject(convert is null ? wanted : wanted.Select(convert), enumerateCollection: true);
                    _progress.Add(page.Count);
                    _room.Release();
                });
                await _room.WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            _room.Release();
        }

        return count;
    }

    /// <summary>Writes the elements of a listing whose names match, or an error if a literal name matches none.</summary>
    /// <param name="listing">The listing; it is disposed of.</param>
    /// <param name="activity">The activity of the progress bar.</param>
    /// <param name="subject">The object of that name in messages: <c>organization 'acme'</c>.</param>
    /// <param name="pattern">The name, with or without wildcards.</param>
    /// <param name="name">Gets the name of an element.</param>
    /// <param name="filter">Selects among the elements whose names match; all of them if null.</param>
    /// <returns>The number of elements whose names match.</returns>
    public async Task<int> WriteNamedAsync<T>(
        Listing<T> listing, string activity, string subject, NamePattern pattern, Func<T, string> name, Func<T, bool>? filter = null)
    {
        int found = 0;
        await WriteListingAsync(listing, activity, element =>
        {
            bool isNamed = pattern.Matches(name(element));
            found += isNamed ? 1 : 0;
            return isNamed && (filter is null || filter(element));
        }).ConfigureAwait(false);
        RequireMatch(found, subject, pattern);
        return found;
    }

    /// <summary>Writes the elements of a list whose names match, or an error if a literal name matches none.</summary>
    /// <param name="elements">The list.</param>
    /// <param name="subject">The object of that name in messages: <c>team 'ops' of organization 'acme'</c>.</param>
    /// <param name="pattern">The name, with or without wildcards.</param>
    /// <param name="name">Gets the name of an element.</param>
    public void WriteNamed<T>(IEnumerable<T> elements, string subject, NamePattern pattern, Func<T, string> name)
    {
        T[] wanted = elements.Where(element => pattern.Matches(name(element))).ToArray();
        Write(wanted);
        RequireMatch(wanted.Length, subject, pattern);
    }

    /// <summary>Reads and writes the element with an identifier, or all elements if there is no identifier.</summary>
    /// <param name="id">The identifier; null for all elements.</param>
    /// <param name="get">Reads the element with the identifier.</param>
    /// <param name="list">Reads all elements.</param>
    public async Task WriteOneOrAllAsync<T>(string? id, Func<string, Task<T>> get, Func<Task<IReadOnlyList<T>>> list)
    {
        if (id is null)
        {
            Write(await list().ConfigureAwait(false));
        }
        else
        {
            Write(await get(id).ConfigureAwait(false));
        }
    }

    /// <summary>Shows the state of a wait in a progress bar.</summary>
    /// <param name="activity">The activity of the bar.</param>
    /// <param name="state">The state, in a few words.</param>
    public void ShowState(string activity, string state) => Post(() =>
    {
        _progress ??= new ProgressReporter(cmdlet, activity);
        _progress.Show(state);
    });

    /// <summary>Writes the output that is held, and lets the item write directly from now on.</summary>
    public void Open()
    {
        lock (_lock)
        {
            _isOpen = true;
            foreach (Action action in _held)
            {
                messages.Post(_ => action());
            }

            _held.Clear();
        }
    }

    /// <summary>Removes the item's progress bar.</summary>
    public void Dispose() => _progress?.Dispose();

    private void RequireMatch(int found, string subject, NamePattern pattern)
    {
        if (found == 0 && !pattern.HasWildcards)
        {
            WriteError(ErrorMapper.NotFound(subject, target));
        }
    }
}
