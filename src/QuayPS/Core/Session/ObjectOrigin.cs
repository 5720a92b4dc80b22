using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Runtime.CompilerServices;
using Quay.Client;

namespace QuayPS;

/// <summary>Remembers the session that an object was read with, without a member that would be shown, exported or serialized.</summary>
internal static class ObjectOrigin
{
    // For objects that are not models; models hold their session themselves, which is faster for long listings.
    private static readonly ConditionalWeakTable<object, QuaySession> Others = new();

    /// <summary>Returns the session of an object; null if it has none.</summary>
    public static QuaySession? Find(PSObject value) => value.BaseObject switch
    {
        QuayObject model => model.GetOrigin() as QuaySession,
        PSCustomObject => FindOther(value),
        object other => FindOther(other),
    };

    /// <summary>Attaches a session to the output of a command.</summary>
    /// <param name="value">An object, or a collection.</param>
    /// <param name="session">The session.</param>
    /// <param name="enumerates">Whether the elements of a collection are written one by one.</param>
    /// <returns>The output to write: <paramref name="value"/>, or its elements if they are created one by one.</returns>
    public static object? Attach(object? value, QuaySession session, bool enumerates)
    {
        switch (value)
        {
            case null or string or IDictionary:
                return value;
            case IList items when enumerates:
                foreach (object? item in items)
                {
                    Attach(item, session);
                }

                return value;
            case IEnumerable<object?> items when enumerates:
                return items.Select(item => Attach(item, session));
            default:
                return Attach(value, session);
        }
    }

    private static object? Attach(object? value, QuaySession session)
    {
        switch (value is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : value)
        {
            case QuayObject model:
                model.SetOrigin(session);
                break;
            case PSObject or QuaySessionTest or QuayApiOperation or QuayRelease:
                Others.Remove(value!);
                Others.Add(value!, session);
                break;
        }

        return value;
    }

    private static QuaySession? FindOther(object value) => Others.TryGetValue(value, out QuaySession? session) ? session : null;
}
