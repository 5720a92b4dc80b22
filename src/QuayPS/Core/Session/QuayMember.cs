using System;
using System.Management.Automation;
using System.Management.Automation.Internal;

namespace QuayPS;

/// <summary>Gets the values of the members that QuayPS.Types.ps1xml adds to objects.</summary>
public static class QuayMember
{
    [ThreadStatic]
    private static QuaySession? t_piped;

    /// <summary>
    /// The session that PowerShell is binding as pipeline input on this thread. Its name and user must not bind to
    /// parameters such as -Name and -User.
    /// </summary>
    internal static QuaySession? Piped
    {
        get => t_piped;
        set => t_piped = value;
    }

    /// <summary>Returns the session that an object was read with; AutomationNull if there is none, which PowerShell does not bind.</summary>
    /// <param name="value">The object.</param>
    public static object Session(PSObject value) => ObjectOrigin.Find(value) ?? (object)AutomationNull.Value;

    /// <summary>Returns the host of the registry that an object was read from.</summary>
    /// <param name="value">The object.</param>
    public static object Registry(PSObject value) => ObjectOrigin.Find(value)?.Registry ?? (object)AutomationNull.Value;

    /// <summary>Returns the name of a session.</summary>
    /// <param name="session">The session.</param>
    public static object? Name(QuaySession session) => ForPeople(session, session.Name);

    /// <summary>Returns the user of a session.</summary>
    /// <param name="session">The session.</param>
    public static object? User(QuaySession session) => ForPeople(session, session.User);

    private static object? ForPeople(QuaySession session, string? value) => ReferenceEquals(session, t_piped) ? AutomationNull.Value : (object?)value;
}
