using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;

namespace QuayPS;

/// <summary>
/// A cmdlet that uses a session: that of -Session, or else that of the object from the pipeline, or else the default
/// session of the runspace.
/// </summary>
public abstract class SessionCmdlet : QuayCmdlet
{
    private QuaySession? _inputSession;
    private QuaySession? _session;
    private QuaySession? _used;
    private PipelineInput? _input;

    private protected SessionCmdlet()
    {
    }

    /// <summary>The session to use, or its name. By default that of the object from the pipeline, or else the default session.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SessionName]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public QuaySession? Session { get; set; }

    /// <summary>A session from the pipeline, which the command uses.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public QuaySession? InputSession
    {
        get => _inputSession;
        set => QuayMember.Piped = _inputSession = value;
    }

    /// <summary>The names of the parameters on the command line, which the pipeline does not change.</summary>
    private protected HashSet<string> Typed { get; } = new(StringComparer.OrdinalIgnoreCase);

    private protected override QuaySession ActiveSession
    {
        get
        {
            QuaySession session = ChosenSession ?? throw NoSessionException.NoDefault();
            _used = session.IsClosed ? throw NoSessionException.Ended(session) : session;
            return session;
        }
    }

    private protected override QuaySession? UsedSession => _used;

    private protected override QuaySession? ChosenSession => _session ??= Session ?? InputSession ?? RunspaceSessions.Current.Default;

    /// <summary>Whether a session that was ended is an error.</summary>
    private protected virtual bool NeedsOpenSession => true;

    // Other sessions from the pipeline may work.
    private protected override bool IsOneOfSeveralSessions => InputSession is not null;

    /// <summary>The user of the session, for messages; null if it is not known, or there is no session.</summary>
    private protected string? SessionUser => ChosenSession?.User;

    /// <inheritdoc/>
    private protected override void Prepare()
    {
        Typed.UnionWith(MyInvocation.BoundParameters.Keys);
        if (Session is null && Typed.Contains(nameof(Session)))
        {
            throw new ArgumentException("The value of -Session is empty. Specify a session or its name, or omit -Session for the default session.");
        }

        _input = PipelineInput.Of(this, nameof(Session), Typed);
    }

    /// <inheritdoc/>
    private protected override void Receive()
    {
        base.Receive();
        QuayMember.Piped = null;
        _session = _used = null;
    }

    /// <inheritdoc/>
    private protected override void Check()
    {
        if (NeedsOpenSession && (Session ?? InputSession) is { IsClosed: true } closed)
        {
            throw NoSessionException.Ended(closed);
        }

        if (Session is not null && InputSession is null && !Typed.Contains(nameof(Session)) && _input!.IsUnchanged(this))
        {
            throw new ArgumentException("The object from the pipeline has no property for this command except its session. Pipe another object, or specify the session with -Session.");
        }
    }

    /// <summary>Reads and writes objects on the pipeline's thread, for a command that takes no input.</summary>
    /// <param name="read">Reads the objects and writes them.</param>
    private protected void Read(Func<ItemOutput, Task> read)
    {
        using ItemOutput output = CreateOutput(ErrorTarget);
        output.Open();
        Await(read(output));
    }
}
