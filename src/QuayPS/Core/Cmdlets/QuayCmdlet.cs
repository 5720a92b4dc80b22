using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// The base of all cmdlets that call a registry: session, cancellation, errors and verbose lines about requests. A cmdlet
/// overrides <see cref="Execute"/> and never ProcessRecord.
/// </summary>
public abstract class QuayCmdlet : VisibleCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly PipelineMessages _messages = new();
    private QuayClient? _client;
    // Until then the session on the command line has not been validated.
    private bool _isPrepared;

    private protected QuayCmdlet()
    {
    }

    /// <summary>Cancelled by Ctrl+C, and when the pipeline ends before the command does.</summary>
    private protected CancellationToken StopToken { get; private set; }

    /// <summary>The client of the session; its requests are reported to this command.</summary>
    private protected QuayClient Client => _client ??= Observed(ActiveSession.Client);

    /// <summary>The session that this command works with.</summary>
    private protected abstract QuaySession ActiveSession { get; }

    /// <summary>The session that the command would use, which may be closed; null if there is none.</summary>
    private protected abstract QuaySession? ChosenSession { get; }

    /// <summary>Whether further items may use other sessions, so that a failed session does not end the command.</summary>
    private protected virtual bool IsOneOfSeveralSessions => false;

    /// <inheritdoc/>
    private protected override string? RegistryInMessages
    {
        get
        {
            IReadOnlyList<QuaySession> open = RunspaceSessions.Current.Open;
            return _isPrepared && ChosenSession is { } session && open.Count + (open.Contains(session) ? 0 : 1) > 1
                ? session.Registry + (session.Name == session.Registry ? string.Empty : $" (session '{session.Name}')")
                : null;
        }
    }

    /// <summary>TargetObject of this command's errors: the identifier that the user passed.</summary>
    private protected virtual object? ErrorTarget => null;

    /// <summary>Whether any failure is a terminating error, since the rest of a script depends on the command.</summary>
    private protected virtual bool FailsAsAWhole => false;

    /// <summary>Cancels the requests in progress and releases the command's resources.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Creates a client whose requests are reported to this command.</summary>
    private protected QuayClient Observed(QuayClient client) => client.WithObserver(_messages);

    /// <summary>Returns the commands that work on the bound parameters: this one, or a copy for each item with the parameters of that item.</summary>
    private protected virtual IEnumerable<QuayCmdlet> Items() => [this];

    /// <summary>Resets the state of the previous object from the pipeline, after PowerShell has bound the next one.</summary>
    private protected virtual void Receive() => _client = null;

    /// <summary>Validates the bound parameters before the work for an item.</summary>
    private protected virtual void Check()
    {
    }

    /// <summary>The work for one item of the pipeline.</summary>
    private protected abstract void Execute();

    /// <summary>Runs before the first item, when the parameters from the pipeline are not bound yet.</summary>
    private protected virtual void Prepare()
    {
    }

    /// <summary>Runs after the last item.</summary>
    private protected virtual void Finish()
    {
    }

    /// <summary>Cleans up when the command ends early, such as its progress bar.</summary>
    private protected virtual void Abandon()
    {
    }

    /// <inheritdoc/>
    protected sealed override void BeginProcessing()
    {
        StopToken = _stopping.Token;
        _messages.ReportsRequests = IsVerbose();
        Guard(Prepare, () => null, (error, target) => ThrowTerminatingError(ErrorMapper.Map(error, target)));
        _isPrepared = true;
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        Receive();
        foreach (QuayCmdlet item in Items())
        {
            item.Run(item.CheckAndExecute, () => item.ErrorTarget, item.Refuse);
        }
    }

    /// <inheritdoc/>
    protected sealed override void EndProcessing()
    {
        Receive();
        Run(Finish, () => null, Report);
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stopping.Cancel();

    /// <summary>Cancels the requests in progress and releases the command's resources.</summary>
    /// <param name="disposing">False when called by a finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            // Also after Select-Object -First: the results of requests in progress are no longer needed.
            _stopping.Cancel();
            _stopping.Dispose();
        }
    }

    /// <summary>Waits for a call on the pipeline's thread, which meanwhile writes the messages of the call.</summary>
    private protected T Await<T>(Task<T> task)
    {
        _messages.WaitFor(task, this, StopToken);
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Waits for a call that has no result.</summary>
    private protected void Await(Task task)
    {
        _messages.WaitFor(task, this, StopToken);
        task.GetAwaiter().GetResult();
    }

    /// <summary>
    /// Creates the requests of a call without sending them, so that a name that a path cannot hold is refused before the
    /// prompt for confirmation.
    /// </summary>
    /// <param name="call">The call. It is cancelled before it sends its first request.</param>
    /// <exception cref="InvalidNameException">A path cannot hold one of the names.</exception>
    private protected static void Rehearse(Func<CancellationToken, Task> call)
    {
        Task task;
        try
        {
            task = call(new CancellationToken(canceled: true));
        }
        catch (Exception e) when (e is not InvalidNameException)
        {
            // Reported when the call is sent.
            return;
        }

        if (task.Exception?.InnerException is InvalidNameException)
        {
            task.GetAwaiter().GetResult();
        }
    }

    /// <summary>Adds the parameter that holds the name to an error about the name.</summary>
    private protected void Locate(InvalidNameException error) =>
        error.Parameter ??= NameParameter.Holding(this, error.Name) is { } parameter ? "-" + parameter : null;

    /// <summary>Runs an action on the pipeline's thread while it waits for a call. May be called from any thread.</summary>
    private protected void Post(Action message) => _messages.Post(_ => message());

    /// <summary>Writes on the pipeline's thread what calls have posted so far, without waiting for more.</summary>
    private protected void WriteMessages() => _messages.Write(this);

    /// <summary>Creates the output of one item.</summary>
    /// <param name="target">TargetObject of the item's errors.</param>
    private protected ItemOutput CreateOutput(object? target) => new(this, _messages, target, StopToken);

    /// <summary>Reads a preference variable, which may hold plain text; null if it is not valid.</summary>
    private protected static ActionPreference? AsPreference(object? value) =>
        LanguagePrimitives.TryConvertTo(value, out ActionPreference preference) ? preference : null;

    /// <summary>Runs the work for one item. A failure is written as one error, and the command goes on with the next item.</summary>
    /// <param name="work">The work.</param>
    /// <param name="target">Gets the TargetObject of an error.</param>
    private protected void Guard(Action work, Func<object?> target) => Guard(work, target, Report);

    /// <summary>Reports an item that failed before its first request.</summary>
    /// <param name="error">The failure.</param>
    /// <param name="target">TargetObject of the error.</param>
    private protected virtual void Refuse(Exception error, object? target) => Report(error, target);

    private void Guard(Action work, Func<object?> target, Action<Exception, object?> report)
    {
        try
        {
            work();
        }
        catch (OperationCanceledException) when (StopToken.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        catch (ObjectDisposedException e) when (e.ObjectName == nameof(QuayClient))
        {
            report(NoSessionException.Ended(ChosenSession), target());
        }
        catch (Exception e) when (e is QuayApiException or FormatException or ArgumentException or NoSessionException or IOException or UnauthorizedAccessException)
        {
            if (e is InvalidNameException name)
            {
                Locate(name);
            }

            report(e, target());
        }
    }

    private void CheckAndExecute()
    {
        Check();
        Execute();
    }

    private void Run(Action work, Func<object?> target, Action<Exception, object?> report)
    {
        try
        {
            Guard(work, target, report);
        }
        catch
        {
            Abandon();
            throw;
        }
    }

    /// <summary>Writes an error of one item, or ends the command if all other items would fail for the same reason.</summary>
    private void Report(Exception error, object? target)
    {
        if (error is QuayApiException { RawBody: { Length: > 0 } body })
        {
            WriteDebug("The registry answered: " + body);
        }

        ErrorRecord record = ErrorMapper.Map(error, target);
        if (FailsAsAWhole || (ErrorMapper.IsFatal(error) && !IsOneOfSeveralSessions))
        {
            ThrowTerminatingError(record);
        }

        WriteError(record);
    }

    private bool IsVerbose() =>
        MyInvocation.BoundParameters.TryGetValue("Verbose", out object? bound)
            ? bound is SwitchParameter { IsPresent: true }
            : AsPreference(GetVariableValue("VerbosePreference")) is not (null or ActionPreference.SilentlyContinue or ActionPreference.Ignore);
}
