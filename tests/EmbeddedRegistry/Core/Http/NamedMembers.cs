using System;
using System.Collections.Generic;

namespace QuayPS.EmbeddedRegistry.Http;

/// <summary>A JSON object whose members are named explicitly, for names that are not in snake_case and for names that are data.</summary>
internal sealed class NamedMembers : Dictionary<string, object?>
{
    public NamedMembers()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>One member for each item.</summary>
    public static NamedMembers Of<T>(IEnumerable<T> items, Func<T, string> name, Func<T, object?> value)
    {
        var members = new NamedMembers();
        foreach (T item in items)
        {
            members.Add(name(item), value(item));
        }

        return members;
    }
}
