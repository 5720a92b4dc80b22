using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;

namespace QuayPS;

/// <summary>
/// A cmdlet that works through the items of the pipeline, several at a time, and writes results and errors in the order
/// in which the items came. A cmdlet that reads overrides <see cref="ReadAsync"/>; one that changes something overrides
/// <see cref="QuayCmdlet.Execute"/> and calls one of the <c>Send</c> methods, which ask for confirmation first.
/// </summary>
public abstract class QuayItemCmdlet : SessionCmdlet
{
    private const int DefaultThrottleLimit = 12;
    private readonly Window _window = new();

    private protected QuayItemCmdlet()
    {
    }

    /// <summary>
    /// The number of concurrent items: 12 by default, and 1 with -ErrorAction Stop, so that no request is sent after the
    /// item that failed.
    /// </summary>
    [Parameter]
    [ValidateRange(1, 128)]
    public int ThrottleLimit { get; set; } = DefaultThrottleLimit;

    /// <summary>The largest number of concurrent items.</summary>
    private protected int EffectiveThrottleLimit => _window.Limit = _window.Limit == 0 ? EffectiveLimit() : _window.Limit;

    /// <summary>Whether results hold a secret that the registry shows only once. Items are then sent one at a time by default.</summary>
    private protected virtual bool YieldsSecretOnce => false;

    /// <summary>
    /// Reads one item and writes it to <paramref name="output"/>. It starts on the pipeline's thread and goes on
    /// elsewhere after the first await, where members of the engine (WriteObject, ShouldProcess) must not be called.
    /// </summary>
    /// <param name="output">Receives the objects and errors of this item.</param>
    private protected virtual Task ReadAsync(ItemOutput output) => throw new NotSupportedException($"{GetType().Name} overrides neither ReadAsync nor Execute.");

    private protected override void Execute()
    {
        // Read here, since other threads cannot determine the runspace and its default session.
        _ = Client;
        Start(ReadAsync);
    }

    /// <summary>
    /// Copies the command for each combination of names, so that work in progress keeps the parameters of its item while
    /// PowerShell binds the next one.
    /// </summary>
    private protected sealed override IEnumerable<QuayCmdlet> Items() =>
        new NameCombinations<QuayItemCmdlet>(this, item => (QuayItemCmdlet)item.MemberwiseClone(), IsTyped).Commands();

    /// <summary>Whether a parameter is on the command line, so that objects from the pipeline do not set it.</summary>
    /// <param name="parameter">Its name.</param>
    private protected bool IsTyped(string parameter) => Typed.Contains(parameter);

    /// <summary>Starts the work for one item, and completes items that have ended or exceed the throttle limit.</summary>
    /// <param name="work">The work. Its output appears after that of all earlier items.</param>
    private protected void Start(Func<ItemOutput, Task> work) => Start(work, ErrorTarget);

    /// <summary>Asks for confirmation of one change and sends it. The result is written after those of earlier items.</summary>
    /// <param name="target">The target of the prompt: <c>Tag 'v1' of repository 'acme/app'</c>.</param>
    /// <param name="action">The action of the prompt: <c>Remove</c>.</param>
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

    /// <summary>Asks for confirmation of one change and sends it.</summary>
    /// <param name="target">The target of the prompt.</param>
    /// <param name="action">The action of the prompt.</param>
    /// <param name="call">Sends the change.</param>
    /// <param name="complete">Called with the result on the pipeline's thread, after the results of earlier items.</param>
    private protected void Send<T>(string target, string action, Func<CancellationToken, Task<T>> call, Action<T> complete)
    {
        Rehearse(call);
        if (!ShouldProcess(target, action))
        {
            return;
        }

        _window.Progress ??= new ProgressReporter(this, action);
        Start(
            async output =>
            {
                T result = await call(StopToken);
                output.Post(() => complete(result));
            },
            ErrorTarget,
            isChange: true);
    }

    /// <summary>Asks for confirmation of one change, sends it, and with -PassThru reads the changed object back.</summary>
    /// <param name="target">The target of the prompt.</param>
    /// <param name="action">The action of the prompt.</param>
    /// <param name="change">Sends the change.</param>
    /// <param name="read">Reads the changed object.</param>
    /// <param name="passThru">Whether it is read back and written.</param>
    private protected void Send<T>(
        string target, string action, Func<CancellationToken, Task> change, Func<CancellationToken, Task<T>> read, bool passThru)
        where T : class =>
        Send<T?>(target, action, async token =>
        {
            await change(token);
            return passThru ? await read(token) : null;
        }, write: passThru);

    /// <summary>Asks for confirmation of one change that has no result and sends it.</summary>
    /// <param name="target">The target of the prompt.</param>
    /// <param name="action">The action of the prompt.</param>
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
        while (_window.Items.Count > 0)
        {
            CompleteNext();
        }

        _window.Progress?.Dispose();
    }

    /// <inheritdoc/>
    private protected override void Abandon()
    {
        _window.Progress?.Dispose();
        ReportUnfinished();
        foreach (Item item in _window.Items)
        {
            item.Output.Dispose();
        }
    }

    /// <summary>Reports an item that failed before its first request, after the earlier items.</summary>
    private protected override void Refuse(Exception error, object? target) => Start(_ => Task.FromException(error), target);

    // With Select-Object -First the pipeline stops before the results of all sent changes are written.
    private void ReportUnfinished()
    {
        object[] targets = _window.Items.Where(item => item.IsChange && item.Target is not null).Select(item => item.Target!).ToArray();
        if (targets.Length == 0)
        {
            return;
        }

        try
        {
            WriteVerbose($"The command ended before it wrote the results of {targets.Length} changes that it had sent; they may have been made: {string.Join(", ", targets)}");
        }
        catch (PipelineStoppedException)
        {
            // Ctrl+C stops output as well.
        }
    }

    /// <summary>Starts the work for one item, and completes items that have ended or exceed the throttle limit.</summary>
    /// <param name="work">The work.</param>
    /// <param name="target">TargetObject of the errors of the item.</param>
    /// <param name="isChange">Whether the work changes something.</param>
    private protected void Start(Func<ItemOutput, Task> work, object? target, bool isChange = false)
    {
        ItemOutput output = CreateOutput(target);
        _window.Items.Enqueue(new Item(this, Observe(RunAsync(work, output)), output, target, isChange));
        CompleteDueItems();
    }

    // Turns an exception before the first await into a failed task.
    private static async Task RunAsync(Func<ItemOutput, Task> work, ItemOutput output) => await work(output);

    // The failure of an abandoned item must not be reported as an unobserved exception.
    private static Task Observe(Task task)
    {
        _ = task.ContinueWith(
            failed => failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return task;
    }

    private void CompleteDueItems()
    {
        while (_window.Items.Count >= EffectiveThrottleLimit || (_window.Items.Count > 0 && _window.Items.Peek().Task.IsCompleted))
        {
            CompleteNext();
        }

        if (_window.Items.Count > 0)
        {
            // The first item writes its output so far, without waiting for the next item of the pipeline.
            _window.Items.Peek().Output.Open();
            WriteMessages();
        }
    }

    private void CompleteNext()
    {
        Item item = _window.Items.Peek();
        item.Output.Open();
        using (item.Output)
        {
            // The copy reports a failure, since it has the item's parameters and session.
            item.Owner.Guard(() => item.Owner.Await(item.Task), () => item.Target);
        }

        _window.Items.Dequeue();
        bool failed = item.Task.Status != TaskStatus.RanToCompletion;
        _window.Progress?.Add(failed ? 0 : 1, failed ? 1 : 0);
    }

    /// <summary>Returns the largest number of concurrent items. Must be called on the pipeline's thread.</summary>
    private protected int EffectiveLimit() =>
        // If a pipeline with several items in progress stopped, the secrets of the later ones would be lost.
        !MyInvocation.BoundParameters.ContainsKey(nameof(ThrottleLimit)) && (StopsAtErrors() || YieldsSecretOnce) ? 1 : ThrottleLimit;

    /// <summary>Returns whether the first error ends the pipeline. Must be called on the pipeline's thread.</summary>
    private protected bool StopsAtErrors() => AsPreference(
        MyInvocation.BoundParameters.TryGetValue("ErrorAction", out object? bound) ? bound : GetVariableValue("ErrorActionPreference")) == ActionPreference.Stop;

    // Shared by the copies of the command that work on the items.
    private sealed class Window
    {
        public Queue<Item> Items { get; } = new();

        public int Limit { get; set; }

        public ProgressReporter? Progress { get; set; }
    }

    private sealed class Item(QuayItemCmdlet owner, Task task, ItemOutput output, object? target, bool isChange)
    {
        public QuayItemCmdlet Owner => owner;

        public Task Task => task;

        public ItemOutput Output => output;

        public object? Target => target;

        public bool IsChange => isChange;
    }
}
