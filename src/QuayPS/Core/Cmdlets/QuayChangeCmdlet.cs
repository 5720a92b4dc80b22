using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;

namespace QuayPS;

/// <summary>
/// A cmdlet that changes things. It asks on the pipeline's thread, then has several changes under way at once and
/// writes their results and errors in the order in which the items came.
/// </summary>
public abstract class QuayChangeCmdlet : SessionCmdlet
{
    private const int DefaultThrottleLimit = 12;
    private readonly Queue<Change> _underWay = new();
    private ProgressReporter? _progress;
    private int _limit;

    private protected QuayChangeCmdlet()
    {
    }

    /// <summary>
    /// How many changes are under way at once: 12 unless set, and one with -ErrorAction Stop, so that nothing is sent
    /// after the item that failed.
    /// </summary>
    [Parameter]
    [ValidateRange(1, 128)]
    public int ThrottleLimit { get; set; } = DefaultThrottleLimit;

    /// <summary>Asks for one change and, if it may be, sends it. The result is written in its turn.</summary>
    /// <param name="target">What is changed, as -WhatIf names it: <c>Tag 'v1' of repository 'acme/app'</c>.</param>
    /// <param name="action">What is done to it: <c>Remove</c>.</param>
    /// <param name="call">Sends the change.</param>
    /// <param name="write">Whether the result is written.</param>
    private protected void Send<T>(string target, string action, Func<CancellationToken, Task<T>> call, bool write = true) =>
        Send(target, action, call, result =>
        {
            if (write)
            {
                WriteObject(result, enumerateCollection: true);
            }
        });

    /// <summary>Asks for one change and, if it may be, sends it.</summary>
    /// <param name="target">What is changed, as -WhatIf names it.</param>
    /// <param name="action">What is done to it.</param>
    /// <param name="call">Sends the change.</param>
    /// <param name="complete">Tells of the result, in its turn and on the pipeline's thread.</param>
    private protected void Send<T>(string target, string action, Func<CancellationToken, Task<T>> call, Action<T> complete)
    {
        if (!ShouldProcess(target, action))
        {
            return;
        }

        _progress ??= new ProgressReporter(this, action);
        _limit = _limit == 0 ? EffectiveLimit() : _limit;
        Task<T> task = call(StopToken);
        _underWay.Enqueue(new Change(task, ErrorTarget, () => complete(Wait(task))));
        CompleteWhatIsDue();
    }

    /// <summary>Asks for one change and, if it may be, sends it; what it changed is read back where that is wanted.</summary>
    /// <param name="target">What is changed, as -WhatIf names it.</param>
    /// <param name="action">What is done to it.</param>
    /// <param name="change">Sends the change.</param>
    /// <param name="read">Reads what was changed.</param>
    /// <param name="passThru">Whether it is read back and written.</param>
    private protected void Send<T>(
        string target, string action, Func<CancellationToken, Task> change, Func<CancellationToken, Task<T>> read, bool passThru)
        where T : class =>
        Send<T?>(target, action, async token =>
        {
            await change(token);
            return passThru ? await read(token) : null;
        }, write: passThru);

    /// <summary>Asks for one change that has no result and, if it may be, sends it.</summary>
    /// <param name="target">What is changed, as -WhatIf names it.</param>
    /// <param name="action">What is done to it.</param>
    /// <param name="call">Sends the change.</param>
    private protected void Send(string target, string action, Func<CancellationToken, Task> call) =>
        Send<object?>(target, action, async token =>
        {
            await call(token);
            return null;
        }, write: false);

    /// <inheritdoc/>
    private protected override void Finish()
    {
        while (_underWay.Count > 0)
        {
            CompleteNext();
        }

        _progress?.Dispose();
    }

    /// <inheritdoc/>
    private protected override void Abandon() => _progress?.Dispose();

    /// <summary>Puts an item that could not be sent behind those which came before it.</summary>
    private protected override void Refuse(Exception error, object? target)
    {
        if (_underWay.Count == 0)
        {
            base.Refuse(error, target);
            return;
        }

        Task refusal = Task.FromException(error);
        _underWay.Enqueue(new Change(refusal, target, () => Wait(refusal)));
        CompleteWhatIsDue();
    }

    private void CompleteWhatIsDue()
    {
        while (_underWay.Count >= _limit || (_underWay.Count > 0 && _underWay.Peek().Task.IsCompleted))
        {
            CompleteNext();
        }
    }

    private void CompleteNext()
    {
        Change change = _underWay.Dequeue();
        Guard(change.Complete, () => change.Target);
        bool failed = change.Task.Status != TaskStatus.RanToCompletion;
        _progress!.Add(failed ? 0 : 1, failed ? 1 : 0);
    }

    private int EffectiveLimit()
    {
        if (MyInvocation.BoundParameters.ContainsKey(nameof(ThrottleLimit)))
        {
            return ThrottleLimit;
        }

        object? preference = MyInvocation.BoundParameters.TryGetValue("ErrorAction", out object? bound)
            ? bound
            : GetVariableValue("ErrorActionPreference");
        return AsPreference(preference) == ActionPreference.Stop ? 1 : ThrottleLimit;
    }

    private sealed class Change(Task task, object? target, Action complete)
    {
        public Task Task => task;

        public object? Target => target;

        public Action Complete => complete;
    }
}
