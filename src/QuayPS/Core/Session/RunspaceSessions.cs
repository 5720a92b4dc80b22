using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace QuayPS;

/// <summary>
/// The sessions of one runspace. Each has a name, and one may be the default, which commands without -Session use. They
/// belong to the runspace that connected, so that two scripts in one process do not use each other's sessions.
/// </summary>
internal sealed class RunspaceSessions
{
    private static readonly ConditionalWeakTable<Runspace, RunspaceSessions> Known = new();
    private readonly List<QuaySession> _sessions = [];

    /// <summary>The sessions of the runspace of this thread; no sessions on a thread without a runspace.</summary>
    public static RunspaceSessions Current =>
        Runspace.DefaultRunspace is { } runspace ? Known.GetValue(runspace, _ => new RunspaceSessions()) : new RunspaceSessions();

    /// <summary>The default session; null if there is none. It may be closed.</summary>
    public QuaySession? Default { get; private set; }

    /// <summary>The sessions that are open, in the order in which they were connected.</summary>
    public IReadOnlyList<QuaySession> Open => _sessions.FindAll(session => !session.IsClosed);

    /// <summary>Adds a session, in place of one with the same name, and makes it the default.</summary>
    public void Add(QuaySession session)
    {
        _sessions.RemoveAll(other => other.IsClosed || HasName(other, session.Name));
        _sessions.Add(session);
        Default = session;
    }

    /// <summary>Removes a session.</summary>
    public void Remove(QuaySession session)
    {
        _sessions.Remove(session);
        if (session == Default)
        {
            ClearDefault();
        }
    }

    /// <summary>Leaves the runspace without a default session.</summary>
    public void ClearDefault() => Default = null;

    /// <summary>Returns the open session with a name; null if there is none.</summary>
    public QuaySession? Find(string name) => Open.FirstOrDefault(session => HasName(session, name));

    private static bool HasName(QuaySession session, string name) => string.Equals(session.Name, name, StringComparison.OrdinalIgnoreCase);
}
