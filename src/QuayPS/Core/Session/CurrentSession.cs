using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace QuayPS;

/// <summary>
/// The session that cmdlets use when none is given. It belongs to the runspace that connected: two scripts in one
/// process, perhaps with two registries, must not meet.
/// </summary>
internal static class CurrentSession
{
    private static readonly ConditionalWeakTable<Runspace, QuaySession> Sessions = new();

    /// <summary>The session of the runspace that this thread runs; null if it has not connected.</summary>
    public static QuaySession? Get() =>
        Runspace.DefaultRunspace is { } runspace && Sessions.TryGetValue(runspace, out QuaySession? session) ? session : null;

    /// <summary>Makes a session the one of this runspace.</summary>
    public static void Set(QuaySession session)
    {
        Clear();
        Sessions.Add(Runspace.DefaultRunspace, session);
    }

    /// <summary>Forgets the session of this runspace.</summary>
    public static void Clear() => Sessions.Remove(Runspace.DefaultRunspace);
}
