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

    /// <summary>Finds the value of a variable that was given for the document; null where it was not. It is taken in any place.</summary>
    public Func<string, DeclaredVariable?> Variables { get; set; } = _ => null;

    /// <summary>
    /// Finds the value of a variable that was not given, where a secret belongs; null where it has none. Elsewhere a document
    /// of somebody else could have a secret of the environment written where others read it.
    /// </summary>
    public Func<string, DeclaredVariable?> Secrets { get; set; } = _ => null;

    /// <summary>Whether secrets that have a value are sent also for what exists. A registry does not tell them, so no difference shows.</summary>
    public bool UpdateSecrets { get; set; }

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
