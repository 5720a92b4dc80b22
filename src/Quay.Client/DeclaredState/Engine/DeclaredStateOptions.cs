using System;
using System.Collections.Generic;

namespace Quay.Client;

/// <summary>Which parts of an organization are read, compared and applied, and how.</summary>
public sealed class DeclaredStateOptions
{
    /// <summary>The organization to which a document is applied; null for the one that it names.</summary>
    public string? Name { get; set; }

    /// <summary>The names of the sections; all if empty.</summary>
    public IReadOnlyList<string> Sections { get; set; } = [];

    /// <summary>Chooses repositories by their names below the organization; all if null.</summary>
    public Func<string, bool>? Repositories { get; set; }

    /// <summary>Finds the value of a variable that a document names; null where it has none.</summary>
    public Func<string, DeclaredVariable?> Variables { get; set; } = _ => null;

    /// <summary>Whether what is not declared is removed.</summary>
    public bool Prune { get; set; }

    /// <summary>Whether also what keeps the session's user or the last administrator in the organization may be removed.</summary>
    public bool Force { get; set; }

    /// <summary>The most requests that are under way at once.</summary>
    public int ThrottleLimit { get; set; } = 12;

    /// <summary>The session's user; null if not known.</summary>
    public string? SessionUser { get; set; }

    /// <summary>Whether an export is JSON, and not YAML.</summary>
    public bool Json { get; set; }

    /// <summary>Told, from any thread, how many requests were answered and how many are known to be needed.</summary>
    public Action<int, int>? Progress { get; set; }
}
