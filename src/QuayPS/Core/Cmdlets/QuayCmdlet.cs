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
/// What all cmdlets share: the session, cancellation, errors, and the telling of requests. A cmdlet overrides
/// <see cref="Execute"/> and never ProcessRecord, so that all of it is written once.
/// </summary>
public abstract class QuayCmdlet : VisibleCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly PipelineMessages _messages = new();
    private QuayClient? _client;
    // Before, the session on the command line has not been checked.
    private bool _isPrepared;

    private protected QuayCmdlet()
    {
    }

    /// <summary>Cancelled by Ctrl+C and when the pipeline has had enough.</summary>
    private protected CancellationToken StopToken { get; private set; }

    /// <summary>The client of the session, telling its requests to this command.</summary>
    private protected QuayClient Client => _client ??= Observed(ActiveSession.Client);

    /// <summary>The session that this command works with.</summary>
    private protected abstract QuaySession ActiveSession { get; }

    /// <summary>The session that this command would work with, which may be closed; null if there is none.</summary>
    private protected abstract QuaySession? ChosenSession { get; }

    /// <summary>Whether other items come through other sessions, so that the failure of one session leaves them their chance.</summary>
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

    /// <summary>What an error is about: the identity that the user gave.</summary>
    private protected virtual object? ErrorTarget => null;

    /// <summary>Whether any failure ends the command, since what follows in a script could not do without it.</summary>
    private protected virtual bool FailsAsAWhole => false;

    /// <summary>Frees what the command held.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A client that tells its requests to this command.</summary>
    private protected QuayClient Observed(QuayClient client) => client.WithObserver(_messages);

    /// <summary>The commands that do the work for what the engine has bound: this one, or copies that keep the parameters of one item each.</summary>
    private protected virtual IEnumerable<QuayCmdlet> Items() => [this];

    /// <summary>Forgets what belongs to the previous object of the pipeline, when the engine has bound the next one.</summary>
    private protected virtual void Receive() => _client = null;

    /// <summary>Checks what the engine has bound, before the work for an item.</summary>
    private protected virtual void Check()
    {
    }

    /// <summary>The work for one item of the pipeline.</summary>
    private protected abstract void Execute();

    /// <summary>The work before the first item, when parameters from the pipeline are not bound yet.</summary>
    private protected virtual void Prepare()
    {
    }

    /// <summary>The work after the last item.</summary>
    private protected virtual void Finish()
    {
    }

    /// <summary>Takes away what the command has put on the screen, since it ends before its end.</summary>
    private protected virtual void Abandon()
    {
    }

    /// <inheritdoc/>
    protected sealed override void BeginProcessing()
    {
        StopToken = _stopping.Token;
        _messages.TellsRequests = IsVerbose();
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

    /// <summary>Frees what the command held.</summary>
    /// <param name="disposing">False when called by a finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            // Also when Select-Object -First has had enough: whatever is still under way is then in vain.
            _stopping.Cancel();
            _stopping.Dispose();
        }
    }

    /// <summary>Waits for a call on the pipeline's thread, which meanwhile writes what the call has to tell.</summary>
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
    /// Makes the requests of a call without sending them, so that a name which no address can hold is refused before
    /// anybody is asked whether to go on.
    /// </summary>
    /// <param name="call">Sends the call. It ends where it would send its first request.</param>
    /// <exception cref="InvalidNameException">An address cannot hold one of the names.</exception>
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

    /// <summary>Completes the error about a name with the parameter in which the name was given.</summary>
    private protected void Locate(InvalidNameException error) =>
        error.Parameter ??= NameParameter.Holding(this, error.Name) is { } parameter ? "-" + parameter : null;

    /// <summary>Runs an action on the pipeline's thread while that waits for a call. May be called from any thread.</summary>
    private protected void Post(Action message) => _messages.Post(_ => message());

    /// <summary>Writes on the pipeline's thread what calls have posted so far, without waiting for more.</summary>
    private protected void WriteMessages() => _messages.Write(this);

    /// <summary>Creates the output of one item.</summary>
    /// <param name="target">TargetObject of the item's errors.</param>
    private protected ItemOutput CreateOutput(object? target) => new(this, _messages, target, StopToken);

    /// <summary>A preference, which is plain text where a function has set it for itself.</summary>
    private protected static ActionPreference? AsPreference(object? value) =>
        LanguagePrimitives.TryConvertTo(value, out ActionPreference preference) ? preference : null;

    /// <summary>Runs the work for one item. Its failure is one error, and leaves the other items their chance.</summary>
    /// <param name="work">The work.</param>
    /// <param name="target">What an error is about.</param>
    private protected void Guard(Action work, Func<object?> target) => Guard(work, target, Report);

    /// <summary>Takes an item that could not even be sent.</summary>
    /// <param name="error">What went wrong.</param>
    /// <param name="target">What the error is about.</param>
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

    /// <summary>Writes an error of one item, or ends the command where no other item could fare better.</summary>
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
